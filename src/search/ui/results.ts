import { markWords } from '../core/mark.ts';
import type { Row } from '../core/rows.ts';
import { element, href } from './dom.ts';

/** One result as a link: heading or title, where that is, and a text with the words marked. */
export function resultLink(
  row: Row,
  id: string,
  isMatch: (word: string) => boolean,
  decoration: HTMLElement | undefined,
): HTMLAnchorElement {
  const name = row.heading === '' ? row.title : row.heading;
  const crumbs = [row.section, row.title].filter((crumb) => crumb !== '' && crumb !== name);
  return element(
    'a',
    { role: 'option', class: 'hit', id, href: href(row.address), tabindex: '-1' },
    element('span', { class: 'hit-name' }, ...marked(name, isMatch)),
    ...(decoration === undefined ? [] : [decoration]),
    element('span', { class: 'hit-crumbs' }, [...new Set(crumbs)].join(' › ')),
    ...(row.text === ''
      ? []
      : [element('span', { class: 'hit-text' }, ...marked(row.text, isMatch))]),
  );
}

function marked(text: string, isMatch: (word: string) => boolean): (Node | string)[] {
  return markWords(text, isMatch).map((piece) =>
    piece.isMarked ? element('mark', {}, piece.text) : piece.text,
  );
}
