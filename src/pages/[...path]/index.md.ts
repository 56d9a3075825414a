/** Every page as Markdown, at its address followed by `index.md`. */
import type { APIContext, GetStaticPaths } from 'astro';
import { copiesOfPages } from '../_reading-copies.ts';

export const getStaticPaths = (async () =>
  (await copiesOfPages()).map(({ node: { path }, markdown }) => ({
    params: { path: path === '/' ? undefined : path.slice(1, -1) },
    props: { markdown },
  }))) satisfies GetStaticPaths;

export function GET({ props }: APIContext<{ markdown: string }>): Response {
  return new Response(props.markdown, {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
}
