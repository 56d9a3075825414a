import { AstroError } from 'astro/errors';
import { z } from 'zod';
import { vocabulary, type Word } from './vocabulary.ts';

/**
 * Checks what an author gave a component: MDX props are not type-checked.
 * Throws an AstroError that names the component, the wrong prop and what was expected.
 */
export function parseProps<Name extends Word>(
  word: Name,
  props: unknown,
): z.output<(typeof vocabulary)[Name]['props']> {
  const result = vocabulary[word].props.safeParse(props);
  if (result.success) return result.data as z.output<(typeof vocabulary)[Name]['props']>;
  throw new AstroError(
    `<${word}> has wrong props.\n${z.prettifyError(result.error)}`,
    'Correct the props in the MDX file, as src/components/vocabulary.ts describes them.',
  );
}
