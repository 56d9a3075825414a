import type { ImageMetadata } from 'astro';

/** The images beside the pages of a book, by the ends of their paths. */
export type Images = Readonly<Record<string, ImageMetadata>>;

/**
 * The column of the text where it is widest, in pixels: `--measure` of styles/tokens.css, 36rem,
 * on a large screen, where a rem is 110 % of 16 pixels.
 */
const widestColumn = 634;

/** Whether readers see an image smaller than it is, however wide their screen. */
export function isWide({ width }: Pick<ImageMetadata, 'width'>): boolean {
  return width > widestColumn;
}

/** The image for the dark theme beside that of the path `file`, where there is one. */
export function darkTwin(images: Images, file: string): ImageMetadata | undefined {
  return find(images, file.replace(/(?=\.\w+$)/, '-dark'));
}

function find(images: Images, file: string): ImageMetadata | undefined {
  const name = Object.keys(images).find((one) => file.endsWith(one));
  return name === undefined ? undefined : images[name];
}

/** The image whose whole path is `file`. Throws when there is none. */
export function imageIn(images: Images, file: string): ImageMetadata {
  const image = find(images, file);
  if (image === undefined) throw new Error(`There is no image ${file}.`);
  return image;
}
