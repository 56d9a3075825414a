import type { Book } from '#content/book.ts';

/** The root-relative address of a page's card; pages outside the sections share one. */
export function socialCard(path: string, { socialCards }: Pick<Book, 'socialCards'>): string {
  const section = path.split('/')[1] ?? '';
  return Object.hasOwn(socialCards, section) ? `/social/${section}.png` : '/social-card.png';
}
