/**
 * Puts the site's base path in front of a root-relative address.
 * Other addresses (anchors, other sites) come back unchanged.
 */
export function withBase(address: string, base: string): string {
  if (!address.startsWith('/') || address.startsWith('//')) return address;
  return base.replace(/\/$/, '') + address;
}

/** `withBase` with the base path that this build was made for. */
export function href(address: string): string {
  return withBase(address, import.meta.env.BASE_URL);
}
