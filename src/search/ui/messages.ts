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

/** The concept tier has answered, or has nothing; the full text did not come. */
export function withoutFullText(): Node[] {
  return [
    element(
      'p',
      {},
      'Titles, headings and terms were searched; the full text could not be loaded. ',
      index(),
    ),
  ];
}

/** Below the results: the text of some pages has not been looked at. */
export function more(lookFurther: () => void): Node[] {
  return [button('Look in the text of more pages', lookFurther)];
}

/** No result so far, the text of the pages is still being looked through. */
export function lookingFurther(): Node[] {
  return [element('p', {}, 'Looking through the text of all pages …')];
}

/** What is read out: a query may be thousands of characters long. */
export function echo(query: string): string {
  const characters = [...query];
  return characters.length > longestEcho ? `${characters.slice(0, longestEcho).join('')}…` : query;
}

/** The way on when search does not help. */
export function index(): HTMLAnchorElement {
  return element('a', { href: href('/search/#a-z') }, 'A–Z index');
}
