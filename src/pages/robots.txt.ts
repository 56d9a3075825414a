import { href } from '#shell/url.ts';
import { site } from '../site.ts';

/** Everybody may read everything. The sitemap needs an address, which not every hosting has set. */
export function GET(): Response {
  const lines = ['User-agent: *', 'Allow: /'];
  if (site.address !== undefined) {
    lines.push(`Sitemap: ${site.address}${href('/sitemap-index.xml')}`);
  }
  return new Response(`${lines.join('\n')}\n`);
}
