/** Every page as Markdown, at its address followed by `index.md`. */
import type { APIContext, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { copyOf } from '../_copies.ts';
import { allPages } from '../_site.ts';

export const getStaticPaths = (async () => {
  const pages = await allPages();
  return pages
    .filter(({ path }) => path !== '/handbook/')
    .map((page) => ({
      params: { path: page.path === '/' ? undefined : page.path.slice(1, -1) },
      props: { page },
    }));
}) satisfies GetStaticPaths;

export async function GET({ props }: APIContext<InferGetStaticPropsType<typeof getStaticPaths>>) {
  return new Response(await copyOf(props.page), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
}
