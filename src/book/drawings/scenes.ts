import { nearest } from '#content/nearest.ts';

const files: Record<string, string> = import.meta.glob('./scenes/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * The drawing of a scene, 720 units wide, whose three parts stand at 120, 360 and 600.
 * Throws, with the nearest name as a hint, when there is none.
 */
export function scene(id: string): string {
  const drawing = files[`./scenes/${id}.svg`];
  if (drawing !== undefined) return drawing.trim();
  const ids = Object.keys(files).map((path) => path.replace(/^.*\/|\.svg$/g, ''));
  throw new Error(
    `There is no scene "${id}". Write "${nearest(id, ids) ?? ids.join('", "')}", or draw src/book/drawings/scenes/${id}.svg.`,
  );
}
