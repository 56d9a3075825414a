import { createHash } from 'node:crypto';

const inlineElement = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;

/**
 * Puts a content policy into a built page: everything from this site only, and of the scripts
 * and styles that stand in the page itself exactly those, by their SHA-256.
 * `wasm-unsafe-eval` is there for the search engine, which is compiled to WebAssembly.
 * @see https://www.w3.org/TR/CSP3/
 */
export function withContentPolicy(html: string): string {
  const hashes = { script: new Set<string>(), style: new Set<string>() };
  for (const [, name, attributes = '', text = ''] of html.matchAll(inlineElement)) {
    if (attributes.includes('src=') || /type="application\/(?:ld\+)?json"/.test(attributes))
      continue;
    hashes[name === 'style' ? 'style' : 'script'].add(
      `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
  }
  const policy = [
    `default-src 'self'`,
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes.script].join(' '),
    ["style-src 'self'", ...hashes.style].join(' '),
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    // No string becomes HTML or the address of a script; "worker" is in page/new-release.ts.
    `require-trusted-types-for 'script'`,
    `trusted-types worker`,
  ].join(';');
  return html.replace(
    '<meta charset="utf-8">',
    `$&<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}
