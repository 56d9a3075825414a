import type { ImageMetadata } from 'astro';

/** The images beside the pages of a book, by the ends of their paths. */
export type Images = Readonly<Record<string, ImageMetadata>>;

/** The image whose whole path is `file`. Throws when there is none. */
export function imageIn(images: Images, file: string): ImageMetadata {
  const name = Object.keys(images).find((one) => file.endsWith(one));
  const image = name === undefined ? undefined : images[name];
  if (image === undefined) throw new Error(`There is no image ${file}.`);
  return image;
}
