import type { Engine } from '../core/engine.ts';
import { nearestNames } from '../core/nearest-names.ts';
import { element, href } from './dom.ts';
import { echo, index } from './messages.ts';

/** An honest end, and a way on. */
export function nothing(query: string, section: string, engine: Engine | undefined): Node[] {
  const nearest = engine === undefined ? [] : nearestNames(query, engine.index.names);
  const links = nearest.flatMap((name, place) => [
    place > 0 ? ', ' : 'Similar terms: ',
    element('a', { href: href(engine?.addressOf(name) ?? '') }, name.text),
  ]);
  return [
    element(
      'p',
      { class: 'search-loud' },
      'No results for ',
      element('q', { dir: 'auto' }, echo(query)),
      section === '' ? '.' : ` in ${section}.`,
    ),
    ...(links.length > 0 ? [element('p', {}, ...links, '.')] : []),
    element('p', {}, 'The ', index(), ' lists every term.'),
  ];
}
