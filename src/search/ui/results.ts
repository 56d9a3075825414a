import type { Result } from '../core/engine.ts';
import { excerpt, type Weights } from '../core/excerpt.ts';
import { markWords } from '../core/mark.ts';
import { element, href } from './dom.ts';

interface Look {
  weights: Weights;
  isMatch: (word: string) => boolean;
  /** Passages to show in place of the opening, by address. */
  passages: ReadonlyMap<string, string>;
  /** Show the whole text: it is the answer. */
  isWhole: boolean;
}

/** One result as a link with what it says, and links to other sections of its page below it. */
export function resultLinks(
  { address, heading, title, crumbs, text, more }: Result,
  { weights, isMatch, passages, isWhole }: Look,
): HTMLAnchorElement[] {
  const name = heading === '' ? title : heading;
  const passage = passages.get(address);
  const shown =
    passage === undefined ? (isWhole ? text : excerpt(text, weights)) : excerpt(passage, weights);
  return [
    option(
      'hit',
      address,
      ...(crumbs.length === 0
        ? []
        : [element('span', { class: 'hit-crumbs' }, crumbs.join(' › '))]),
      element('span', { class: 'hit-name', dir: 'auto' }, ...marked(name, isMatch)),
      ...(shown === ''
        ? []
        : [element('span', { class: 'hit-text', dir: 'auto' }, ...marked(shown, isMatch))]),
    ),
    ...more.map((other) =>
      option(
        'hit hit-more',
        other.address,
        ...marked(other.heading === '' ? title : other.heading, isMatch),
      ),
    ),
  ];
}

function option(
  className: string,
  address: string,
  ...children: (Node | string)[]
): HTMLAnchorElement {
  return element(
    'a',
    { role: 'option', class: className, href: href(address), tabindex: '-1' },
    ...children,
  );
}

function marked(text: string, isMatch: (word: string) => boolean): (Node | string)[] {
  return markWords(text, isMatch).map((piece) =>
    piece.isMarked ? element('mark', {}, piece.text) : piece.text,
  );
}
