import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';

/** A stretch of the text of a page, from `start` up to but not including `end`. */
interface Range {
  start: number;
  end: number;
}

/** What one pass over a page finds: where its parts stand, and the texts whose hashes it needs. */
interface PageParts {
  /** Right behind `<meta charset>`: from there on the policy applies, and the encoding is known. */
  policyPosition: number;
  headEnd: number;
  /** The `<style>` elements with their tags. */
  styles: Range[];
  /** What the styles say, each once, in the order of the page. */
  css: string[];
  /** The texts of scripts that stand in the page. */
  scripts: string[];
}

/** Types of `<script>` that hold data. A browser doesn't run them, so no policy speaks of them. */
const dataTypes = new Set(['application/json', 'application/ld+json']);

/**
 * Finishes a built page: moves its styles into one `<style>` at the end of the head, where they
 * apply before the first paint, and gives it a content policy that allows everything from this
 * site and, of the scripts and styles in the page itself, exactly those, by their SHA-256.
 * Throws when the page has no place for a policy: a page without one must not be published.
 * @see https://www.w3.org/TR/CSP3/
 */
export function finishPage(html: string): string {
  const { policyPosition, headEnd, styles, css, scripts } = readParts(html);
  const style = css.join('');
  const edits = [
    { start: policyPosition, end: policyPosition, text: policyElement(scripts, style) },
    { start: headEnd, end: headEnd, text: style === '' ? '' : `<style>${style}</style>` },
    ...styles.map((range) => ({ ...range, text: '' })),
  ].toSorted((a, b) => a.start - b.start);
  let finished = '';
  let position = 0;
  for (const { start, end, text } of edits) {
    finished += html.slice(position, start) + text;
    position = end;
  }
  return finished + html.slice(position);
}

function readParts(html: string): PageParts {
  let policyPosition = -1;
  let headEnd = -1;
  const styles: Range[] = [];
  const css = new Set<string>();
  const scripts: string[] = [];
  let open: { name: 'script' | 'style'; start: number; isCounted: boolean } | undefined;
  let text = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'meta' && 'charset' in attributes && policyPosition < 0) {
        policyPosition = parser.endIndex + 1;
      }
      if (name !== 'script' && name !== 'style') return;
      const isData = dataTypes.has(attributes['type'] ?? '');
      const isCounted = name === 'style' || !('src' in attributes || isData);
      open = { name, start: parser.startIndex, isCounted };
      text = '';
    },
    ontext(data) {
      if (open !== undefined) text += data;
    },
    onclosetag(name) {
      if (name === 'head') headEnd = parser.startIndex;
      if (open === undefined || name !== open.name) return;
      if (open.name === 'style') {
        styles.push({ start: open.start, end: parser.endIndex + 1 });
        css.add(text);
      } else if (open.isCounted) {
        scripts.push(text);
      }
      open = undefined;
    },
  });
  parser.end(html);
  if (policyPosition < 0 || headEnd < policyPosition) {
    throw new Error(
      'The page has no <meta charset> in its <head>, behind which its content policy would stand.',
    );
  }
  return { policyPosition, headEnd, styles, css: [...css], scripts };
}

function policyElement(scripts: readonly string[], style: string): string {
  const policy = [
    `default-src 'self'`,
    // The search engine is compiled to WebAssembly.
    [`script-src 'self' 'wasm-unsafe-eval'`, ...new Set(scripts.map(hash))].join(' '),
    [`style-src 'self'`, ...(style === '' ? [] : [hash(style)])].join(' '),
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    // No string becomes HTML or the address of a script; "worker" is in shell/new-release.ts.
    `require-trusted-types-for 'script'`,
    `trusted-types worker`,
  ].join(';');
  return `<meta http-equiv="content-security-policy" content="${policy}">`;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
