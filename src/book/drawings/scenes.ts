import { namesOfTexts } from '#content/names.ts';
import type { OpenBook } from '#content/book.ts';

/** The scenes of this book, by the names of their files. */
export const sceneNames = namesOfTexts('a scene', 'drawings/scenes/', '.svg');

/**
 * The drawing of a scene, 720 units wide, whose three parts stand at 120, 360 and 600.
 * Throws when there is none.
 */
export function drawingOf(id: string, { texts }: OpenBook): string {
  const drawing = texts.get(`drawings/scenes/${id}.svg`);
  if (drawing === undefined) throw new Error(`There is no src/book/drawings/scenes/${id}.svg.`);
  return drawing.trim();
}
