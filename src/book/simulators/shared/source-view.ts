import { view, type View } from './view.ts';
import type { SourceLink } from './source-link.ts';

/** A raised number that leads to the page's list of sources, or the source itself without one. */
export function sourceView({ id, title, number, url }: SourceLink): View {
  if (number === null) return view('a', { href: url }, title);
  return view(
    'a',
    {
      href: `#source-${id}`,
      'data-card': `source-${id}`,
      'aria-label': `Source ${number}: ${title}`,
    },
    view('sup', {}, String(number)),
  );
}

/** The same as a part of a sentence: "sources 3, 12", or the title where the page has no list. */
export function sourceInline({ id, title, number, url }: SourceLink): View {
  if (number === null) return view('a', { href: url }, title);
  const label = `${number}: ${title}`;
  return view(
    'a',
    { href: `#source-${id}`, 'data-card': `source-${id}`, 'aria-label': label },
    String(number),
  );
}

/** The same by its title, where there is room for it. */
export function sourceTitle({ id, title, number, url }: SourceLink): View {
  if (number === null) return view('a', { href: url }, title);
  return view('a', { href: `#source-${id}`, 'data-card': `source-${id}` }, title);
}
