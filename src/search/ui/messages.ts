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
          'Your recent searches. They stay on this device. ',
          button('Clear them', forget),
        )
      : element('p', {}, 'Try one of these searches:');
  return [line, element('ul', {}, ...list)];
}

/** The index is on its way. */
export function loading(): Node[] {
  return [element('p', {}, 'Loading the search index …')];
}

/** The index did not come. */
export function failed(tryAgain: () => void): Node[] {
  const why = navigator.onLine
    ? 'The search index didn’t load.'
    : 'You’re offline, and this device doesn’t have the search index yet.';
  return [
    element('p', { class: 'search-loud' }, why),
    element('p', {}, button('Try again', tryAgain), ' or use the ', index(), '.'),
  ];
}

/** Names and headings have answered; the text of the pages did not come. */
export function withoutFullText(): Node[] {
  return [
    element(
      'p',
      {},
      'The search covered only titles, headings, and terms because the full text didn’t load. You can also use the ',
      index(),
      '.',
    ),
  ];
}

/** Below the results: the way to everything else that pages say. */
export function more(lookFurther: () => void): Node[] {
  return [button('Search the full text of all pages', lookFurther)];
}

/** Above the results: which words were taken for others, and the way back. */
export function corrected(
  corrections: readonly { typed: string; meant: string }[],
  takeAsTyped: () => void,
): (Node | string)[] {
  const meant = corrections.flatMap(({ meant: word }, index) => [
    ...(index > 0 ? [', '] : []),
    element('strong', {}, word),
  ]);
  const typed = corrections.map((one) => one.typed).join(' ');
  return [
    element('span', {}, 'Showing results for ', ...meant, '.'),
    ' ',
    button(`Search for “${typed}” instead`, takeAsTyped),
  ];
}

/** No result so far, the text of the pages is still being looked through. */
export function looking(): Node[] {
  return [element('p', {}, 'Searching the full text of all pages …')];
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
