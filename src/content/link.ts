import { pathOf } from './page-path.ts';

/** The page in which a link stands. */
export interface LinkPlace {
  /** Path of its file from the project's root. */
  file: string;
  /** Its address. */
  path: string;
}

/**
 * Where a link of a page leads, from the root of the site. Authors may write the address of a page
 * (`/lambda/`), a way to it from their own page (`../scaling/`), or a way from their file to its file
 * (`./scaling.mdx`). Queries and anchors stay; links to other sites stay as they are.
 */
export function resolveLink(url: string, { file, path }: LinkPlace): string {
  if (/^(?:[a-z][\w+.-]*:|\/\/|#|$)/i.test(url)) return url;
  const [, target = '', rest = ''] = /^([^?#]*)(.*)$/.exec(url) ?? [];
  if (target === '') return url;
  const pages = file.slice(0, file.indexOf('/pages/') + '/pages/'.length);
  const isFile = /\.mdx?$/.test(target);
  const from = isFile ? `/${file.slice(pages.length)}` : path;
  const address = new URL(target, `https://site${from}`).pathname;
  return (isFile ? pathOf(address.slice(1).replace(/\.mdx?$/, '')) : address) + rest;
}
