/**
 * The headers that every answer of the site should carry, for all ways of hosting it.
 * `_headers` is written from here; the nginx configuration and the CloudFront template repeat
 * them, and a test compares.
 */
export const securityHeaders = {
  /**
   * The rest of the policy stands in each page, with the hashes of its scripts and styles.
   * `frame-ancestors` works in a header only.
   */
  'Content-Security-Policy':
    "frame-ancestors 'none'; base-uri 'none'; object-src 'none'; form-action 'self'",
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  /** For browsers that do not know `frame-ancestors`. */
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  /** Copying code and addresses needs the clipboard; nothing else is asked of a device. */
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), clipboard-write=(self), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
} as const;

/** Folders of files whose name holds a hash of their content: another content has another name. */
export const hashedFolders = ['_astro', 'pagefind/filter', 'pagefind/fragment', 'pagefind/index'];

/** Kinds of files by how long a browser may keep them. Whatever is in none of them is asked for anew. */
export const cacheRules = [
  {
    folders: hashedFolders,
    cacheControl: 'public, max-age=31536000, immutable',
  },
  {
    folders: ['social'],
    cacheControl: 'public, max-age=86400',
  },
] as const;

/** The text of `_headers`, which Cloudflare Pages, Netlify and others read. */
export function headersFile(base: string): string {
  const block = (path: string, headers: readonly (readonly [string, string])[]) =>
    [base + path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const cached = cacheRules.flatMap(({ folders, cacheControl }) =>
    folders.map((folder) => block(`${folder}/*`, [['Cache-Control', cacheControl]])),
  );
  return [block('*', Object.entries(securityHeaders)), ...cached, ''].join('\n\n');
}
