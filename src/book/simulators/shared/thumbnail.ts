import { view, type View } from './view.ts';

/** Size of a thumbnail in its own units: near to CSS pixels in a gallery of three columns. */
export const thumbnailSize = { width: 320, height: 200 };

/** The frame of a thumbnail. It says nothing to screen readers: its title and question do. */
export function thumbnail(...children: View[]): View {
  const { width, height } = thumbnailSize;
  return view(
    'svg',
    { class: 'thumb', viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
    ...children,
  );
}

/** A shape of a thumbnail: `look` is a class of `thumbnail.css`, or nothing for an ink outline. */
export function shape(tag: 'path' | 'rect' | 'circle', look: string, attributes: Shape): View {
  return view(tag, { class: look === '' ? undefined : `thumb-${look}`, ...attributes });
}

type Shape = Record<string, string | number>;
