/** Every page as Markdown, at its address followed by `index.md`. */
import type { APIContext, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { allPages, siteTree } from '#content/collection.ts';
import { copyOf } from '../_reading-copies.ts';

export const getStaticPaths = (async () => {
  const { byPath } = await siteTree();
  return (await allPages()).flatMap(({ path, entry }) => {
    const node = byPath.get(path);
    if (node === undefined || path === '/handbook/') return [];
    const params = { path: path === '/' ? undefined : path.slice(1, -1) };
    return { params, props: { node, mdx: entry.body ?? '' } };
  });
}) satisfies GetStaticPaths;

export function GET({ props }: APIContext<InferGetStaticPropsType<typeof getStaticPaths>>) {
  return new Response(copyOf(props.node, props.mdx), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
}
