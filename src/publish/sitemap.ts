import { withBase } from '#shell/url.ts';

/**
 * Whether the sitemap lists an absolute address of the site: all pages but the hidden ones, which
 * are those of `pages` that say so.
 */
export function isListed(
  address: string,
  pages: readonly { path: string; data: { hidden: boolean } | undefined }[],
  base: string,
): boolean {
  const { pathname } = new URL(address);
  return !pages.some(
    ({ path, data }) =>
      data?.hidden === true && new URL(withBase(path, base), address).pathname === pathname,
  );
}
