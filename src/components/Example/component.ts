import { z } from 'zod';
import { excerpt, languageOf } from '#content/code.ts';
import type { OpenBook } from '#content/book.ts';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { fenced } from '#content/markdown-text.ts';
import { namesOfTexts } from '#content/names.ts';

const exampleNames = namesOfTexts('a file of the examples', 'examples/');

const props = z.strictObject({
  file: z.string().min(1),
  title: z.string().optional(),
  lines: z
    .string()
    .regex(/^\d+-\d*$/, 'write the first and the last line, such as "3-12", or "6-" for the rest')
    .optional(),
});

/** A file of `examples`, or some lines of it, exactly as the tests have checked it. */
export const example = defineComponent({
  props,
  children: false,
  references: ({ file }) => [{ id: file, names: exampleNames }],
  faults: (shown, book) => {
    if (!exampleNames.known(book).has(shown.file)) return [];
    try {
      textOf(shown, book);
      return [];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return [
        {
          problem: `<Example file="${shown.file}">: ${error.message}.`,
          mend: `Open ${book.about.folder}/examples/${shown.file} and write the lines to show, such as "6-" for all from line 6.`,
        },
      ];
    }
  },
  sources: nothing,
  headings: nothing,
  markdown: ({ file, title = file, lines }, { book }) =>
    `${title}:\n\n${fenced(textOf({ file, lines }, book), languageOf(file))}`,
  searchText: noText,
  astro: () => import('./Example.astro'),
});

/** The lines that an example shows. Throws when there is no such file, or no such lines. */
export function textOf(
  { file, lines }: Pick<z.output<typeof props>, 'file' | 'lines'>,
  { texts }: Pick<OpenBook, 'texts'>,
): string {
  const text = texts.get(`examples/${file}`);
  if (text === undefined) throw new Error(`There is no example "${file}".`);
  return lines === undefined ? text.trimEnd() : excerpt(text.trimEnd(), lines);
}
