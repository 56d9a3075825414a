/** What cards on other pages say about the entries of a page, at its address followed by `cards.json`. */
import type { APIContext, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { about, book } from '../_site.ts';

export const getStaticPaths = (() =>
  Object.entries(about.cards).map(([path, entries]) => ({
    params: { path: path.slice(1, -1) },
    props: { entries },
  }))) satisfies GetStaticPaths;

export function GET({ props }: APIContext<InferGetStaticPropsType<typeof getStaticPaths>>) {
  return Response.json(props.entries(book));
}
