import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { upperLevels } from '#content/upper-levels.ts';
import { readCbor, writeCbor, type Value } from './cbor.ts';

/**
 * Bytes of a piece before compression. Pagefind packs 20,000 places of words into each, some 30 kB
 * compressed; to look up one word, a reader would load a quarter of a small site's whole index.
 */
const pieceSize = 3_500;
const signature = Buffer.from('pagefind_dcd');

const entrySchema = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ hash: z.string() })),
});
const fragmentSchema = z.looseObject({ url: z.string() });
const wordSchema = z.tuple([z.string()]).rest(z.any());
const pieceSchema = z.tuple([z.array(wordSchema)]);
const chunkSchema = z.tuple([z.string(), z.string(), z.string()]);
const metaSchema = z.tuple([z.string(), z.array(z.any()), z.array(chunkSchema)]).rest(z.any());

type Word = z.infer<typeof wordSchema>;

/**
 * Cuts the index that Pagefind has written to `folder` into smaller pieces: same words, same
 * places, more files. Throws when the files do not look as Pagefind 1.6 writes them.
 * To be removed once the size is an option of Pagefind; its source has a note that it should be.
 * @see https://github.com/CloudCannon/pagefind/blob/main/pagefind/src/index/mod.rs `chunk_index`
 */
export function makePiecesSmaller(folder: string): void {
  const entryFile = `${folder}/pagefind-entry.json`;
  const entry = entrySchema.parse(JSON.parse(readFileSync(entryFile, 'utf8')));
  for (const [language, about] of Object.entries(entry.languages)) {
    const metaFile = (hash: string) => `${folder}/pagefind.${hash}.pf_meta`;
    const meta = metaSchema.parse(unpack(metaFile(about.hash)));
    const words: Word[] = [];
    for (const [, , hash] of meta[2]) {
      // A piece, its words, a word: the places where it stands are passed on as they are.
      const [more] = pieceSchema.parse(unpack(`${folder}/index/${hash}.pf_index`, 3));
      words.push(...more);
      rmSync(`${folder}/index/${hash}.pf_index`);
    }
    meta[2] = [];
    for (const { piece, from, to } of cut(words)) {
      const bytes = writeCbor([piece]);
      const hash = `${language}_${hashOf(bytes)}`;
      meta[2].push([from, to, hash]);
      pack(`${folder}/index/${hash}.pf_index`, bytes);
    }
    rmSync(metaFile(about.hash));
    const bytes = writeCbor(meta as Value[]);
    about.hash = `${language}_${hashOf(bytes)}`;
    pack(metaFile(about.hash), bytes);
  }
  writeFileSync(entryFile, JSON.stringify(entry));
  if (readdirSync(`${folder}/index`).length === 0) throw new Error('Pagefind found no words.');
}

/**
 * Pieces of words, written as CBOR, in the order of the alphabet, each with its bounds. The lower bound is as short
 * as tells it from the word before, so that the beginning of a word finds the piece, too.
 */
export function cut(words: readonly Word[]): { piece: Buffer[]; from: string; to: string }[] {
  const pieces: { piece: Buffer[]; from: string; to: string }[] = [];
  let size = Infinity;
  let before = '';
  for (const word of words) {
    const [text] = word;
    if (size >= pieceSize) {
      pieces.push({ piece: [], from: apart(text, before), to: '' });
      size = 0;
    }
    const written = writeCbor(word as Value[]);
    const last = pieces.at(-1);
    last?.piece.push(written);
    if (last !== undefined) last.to = text;
    size += written.length;
    before = text;
  }
  return pieces;
}

/** The beginning of a word, one letter longer than what it shares with the other. */
function apart(word: string, other: string): string {
  const letters = [...word];
  const others = [...other];
  const shared = letters.findIndex((letter, place) => letter !== others[place]);
  return shared < 0 ? word : letters.slice(0, shared + 1).join('');
}

/**
 * Writes `pages.json` into the index that Pagefind has written: the address of each page by its id.
 * Results come with ids alone; a page that the concept tier has found need not be fetched again.
 * Pages that are not in the concept tier are therefore left out.
 */
export function listPages(folder: string): void {
  const pages: { id: string; path: string }[] = [];
  for (const name of readdirSync(`${folder}/fragment`).sort()) {
    const bytes = unpackBytes(`${folder}/fragment/${name}`);
    const { url } = fragmentSchema.parse(JSON.parse(bytes.toString()));
    pages.push({ id: name.replace('.pf_fragment', ''), path: url });
  }
  const listed = Object.fromEntries(upperLevels(pages).map(({ id, path }) => [id, path]));
  writeFileSync(`${folder}/pages.json`, JSON.stringify(listed));
}

function unpack(file: string, depth?: number): Value {
  return readCbor(unpackBytes(file), depth);
}

function unpackBytes(file: string): Buffer {
  const bytes = gunzipSync(readFileSync(file));
  if (!bytes.subarray(0, signature.length).equals(signature)) {
    throw new Error(`${file} does not begin as a file of Pagefind does.`);
  }
  return bytes.subarray(signature.length);
}

function pack(file: string, bytes: Buffer): void {
  writeFileSync(file, gzipSync(Buffer.concat([signature, bytes]), { level: 9 }));
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10);
}
