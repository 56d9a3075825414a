import type { Book } from '#content/book.ts';

/** The root-relative address of a page's card; pages outside the sections share one, if any. */
export function socialCard(
  path: string,
  { socialCards, socialPicture }: Pick<Book, 'socialCards' | 'socialPicture'>,
): string | undefined {
  const section = path.split('/')[1] ?? '';
  return Object.hasOwn(socialCards, section) ? `/social/${section}.png` : socialPicture;
}
