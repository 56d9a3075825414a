import { AstroError } from 'astro/errors';
import { z } from 'zod';
import type { Component } from '#content/component.ts';

/**
 * Checks what an author gave a component: MDX props are not type-checked.
 * Throws an AstroError that names the component, the wrong prop and what was expected.
 */
export function parseProps<Schema extends z.ZodObject>(
  name: string,
  { props: schema }: Component<Schema>,
  props: unknown,
): z.output<Schema> {
  const result = schema.safeParse(props);
  if (result.success) return result.data;
  throw new AstroError(
    `<${name}> has wrong props.\n${z.prettifyError(result.error)}`,
    'Correct the props in the MDX file, as the definition of the component describes them.',
  );
}
