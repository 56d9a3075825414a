import sharp, { type Sharp, type Stats } from 'sharp';

/** Mean light of the inner half of a picture, as a grayscale printer sees it: 0 black, 1 white. */
export async function luminance(picture: Sharp): Promise<number> {
  const { width = 0, height = 0 } = await picture.metadata();
  const inner = {
    left: Math.floor(width / 4),
    top: Math.floor(height / 4),
    width: Math.ceil(width / 2),
    height: Math.ceil(height / 2),
  };
  const { channels } = await gray(picture.extract(inner));
  return linear((channels[0]?.mean ?? 0) / 255);
}

/** Light of the darkest and of the lightest spot of a picture. */
export async function extremes(picture: Sharp): Promise<[number, number]> {
  const { channels } = await gray(picture);
  return [linear((channels[0]?.min ?? 0) / 255), linear((channels[0]?.max ?? 0) / 255)];
}

/** Statistics are taken of the picture that went in, so it has to be made first. */
async function gray(picture: Sharp): Promise<Stats> {
  return sharp(await picture.grayscale().png().toBuffer()).stats();
}

/** Contrast ratio of two lights, from 1 to 21. */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The light that a value of sRGB stands for (WCAG 2.2, relative luminance). */
function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
