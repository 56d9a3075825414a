import { button, element, href } from './dom.ts';

const longestEcho = 60;
const examples = ['ecs vs fargate', 'who patches the operating system', 'cold start'];

/** Before the first key: the last searches on this device, or some to try. */
export function welcome(
  recent: readonly string[],
  ask: (query: string) => void,
  forget: () => void,
): Node[] {
  const shown = recent.length > 0 ? recent : examples;
  const list = shown.map((one) =>
    element(
      'li',
      {},
      button(one, () => ask(one)),
    ),
  );
  const line =
    recent.length > 0
      ? element(
          'p',
          {},
          'Your last searches, kept on this device only. ',
          button('Forget them', forget),
        )
      : element('p', {}, 'For example');
  return [line, element('ul', {}, ...list)];
}

/** The index is on its way. */
export function loading(): Node[] {
  return [element('p', {}, 'Loading the index …')];
}

/** The index did not come. */
export function failed(tryAgain: () => void): Node[] {
  const why = navigator.onLine
    ? 'The search index could not be loaded.'
    : 'You are offline, and the search index is not on this device yet.';
  return [
    element('p', { class: 'search-loud' }, why),
    element('p', {}, button('Try again', tryAgain), ' or look in the ', index(), '.'),
  ];
}

/** Results stand above, but not those of the full text. */
export function withoutFullText(): Node[] {
  return [
    element(
      'p',
      {},
      'Titles, headings and terms were searched; the full text could not be loaded.',
    ),
  ];
}

/** No result so far, the text of the pages is still being looked through. */
export function lookingFurther(): Node[] {
  return [element('p', {}, 'Looking through the text of all pages …')];
}

/** An honest end, and a way on. */
export function nothing(
  query: string,
  section: string,
  nearest: readonly { text: string; address: string }[],
): Node[] {
  const links = nearest.flatMap(({ text, address }, place) => [
    place > 0 ? ', ' : 'The nearest terms: ',
    element('a', { href: href(address) }, text),
  ]);
  return [
    element(
      'p',
      { class: 'search-loud' },
      'Nothing found for ',
      element('q', { dir: 'auto' }, echo(query)),
      section === '' ? '.' : ` in ${section}.`,
    ),
    ...(links.length > 0 ? [element('p', {}, ...links, '.')] : []),
    element('p', {}, 'Every term stands in the ', index(), '.'),
  ];
}

/** What is read out: a query may be thousands of characters long. */
export function echo(query: string): string {
  const characters = [...query];
  return characters.length > longestEcho ? `${characters.slice(0, longestEcho).join('')}…` : query;
}

function index(): HTMLAnchorElement {
  return element('a', { href: href('/search/#a-z') }, 'A–Z index');
}
