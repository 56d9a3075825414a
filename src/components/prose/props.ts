import { AstroError } from 'astro/errors';
import { z } from 'zod';

/**
 * Checks what an author gave a component: MDX props are not type-checked.
 * Throws an AstroError that names the component, the wrong prop and what was expected.
 */
export function parseProps<Shape extends z.ZodType>(
  component: string,
  schema: Shape,
  props: unknown,
): z.infer<Shape> {
  const result = schema.safeParse(props);
  if (result.success) return result.data;
  throw new AstroError(
    `<${component}> has wrong props.\n${z.prettifyError(result.error)}`,
    "Correct the props in the MDX file. The schema stands in the component's own file.",
  );
}
