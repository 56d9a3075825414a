/**
 * Pages that have moved: their old addresses lead to the new ones, as pages that work on every
 * host, and as rules for the hosts that read them, which then answer with status 301.
 */
import { mkdirSync, writeFileSync } from 'node:fs';

/** An old address and the one that took its place, both without the base path: `/models/`. */
export interface Move {
  from: string;
  to: string;
}

/** Where the site is published: its address, if it has one, and its base path. */
interface Place {
  address: string | undefined;
  base: string;
}

/** The moves that pages name in `movedFrom`. */
export function movesOf(pages: readonly { path: string; movedFrom: readonly string[] }[]): Move[] {
  return pages.flatMap(({ path, movedFrom }) => movedFrom.map((from) => ({ from, to: path })));
}

/** Writes the pages and the rules for `moves` into the built site in `folder`. */
export function writeRedirects(folder: string, moves: readonly Move[], place: Place): void {
  for (const move of moves) {
    mkdirSync(folder + move.from, { recursive: true });
    writeFileSync(`${folder}${move.from}index.html`, redirectPage(move, place));
  }
  writeFileSync(`${folder}/_redirects`, redirectsFile(moves, place));
  writeFileSync(`${folder}/_redirects.nginx`, nginxMap(moves, place));
}

/** A page that leads on by itself, and has a link for readers whose browser doesn't. */
function redirectPage({ to }: Move, { address = '', base }: Place): string {
  const target = base + to.slice(1);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<title>This page has moved</title>',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="robots" content="noindex">',
    `<meta http-equiv="refresh" content="0; url=${target}">`,
    `<link rel="canonical" href="${address}${target}">`,
    '</head>',
    '<body>',
    `<main><h1>This page has moved</h1><p>It is now at <a href="${target}">${target}</a>.</p></main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/**
 * The text of `_redirects`, which Netlify, Cloudflare Pages, and others read.
 * @see https://docs.netlify.com/manage/routing/redirects/overview/
 */
export function redirectsFile(moves: readonly Move[], { base }: Place): string {
  return moves
    .flatMap(({ from, to }) => {
      const [old, target] = [from, to].map((path) => base + path.slice(1));
      return [`${old} ${target} 301`, `${old?.slice(0, -1)} ${target} 301`];
    })
    .map((line) => `${line}\n`)
    .join('');
}

/** Lines of an nginx `map` from old addresses to new ones. */
export function nginxMap(moves: readonly Move[], { base }: Place): string {
  return moves
    .flatMap(({ from, to }) => {
      const [old, target] = [from, to].map((path) => base + path.slice(1));
      return [`${old} ${target};`, `${old?.slice(0, -1)} ${target};`];
    })
    .map((line) => `${line}\n`)
    .join('');
}
