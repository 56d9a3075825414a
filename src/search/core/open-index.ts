import { decodeSet, NearSets } from './codec.ts';
import { glossaryPath, linesOf, slugOf, Vocabulary, type ConceptIndex } from './concept-index.ts';
import type { Steps } from './steps.ts';
import { nameKey, wordsOf } from './text.ts';

/** Something that a page or a term is called. */
export interface Name {
  text: string;
  /** What it is looked up by; see `nameKey`. */
  key: string;
  /** Its letters without gaps, plural endings included: what a slip of the finger changes. */
  raw: string;
  page: number;
  /** Place of the section that teaches it, or -1 for the top of the page. */
  heading: number;
  /** Place of its term, or -1 for a name that only a page has. */
  term: number;
  rank: (typeof ranks)[keyof typeof ranks];
}

/** Which name wins when two pages share it: the lowest. */
export const ranks = { title: 0, term: 1, alias: 2, label: 3, part: 4 } as const;

/** A set of stems that belong together, and where they lead. */
export interface Unit {
  kind: 'name' | 'question' | 'heading' | 'summary';
  page: number;
  heading: number;
  stems: readonly number[];
  /** Sum of the weights of its stems. */
  weight: number;
}

export interface Page {
  path: string;
  title: string;
  summary: string;
  section: string;
  headings: readonly { text: string; slug: string; stems: ReadonlySet<number> }[];
  /** Stems of title and label: the page says them without saying them in each heading. */
  own: ReadonlySet<number>;
  /** How firmly each stem belongs to the page, 0 to 1. */
  bag: ReadonlyMap<number, number>;
  /** What the book draws beside its name; often nothing. */
  decoration: readonly string[];
}

interface OpenTerm {
  text: string;
  anchor: string;
  stems: readonly number[];
}

/** The index of the concept tier, ready to be searched. */
export interface OpenIndex {
  vocabulary: Vocabulary;
  pages: readonly Page[];
  /** Place of the glossary, or -1. */
  glossary: number;
  terms: readonly OpenTerm[];
  names: readonly Name[];
  namesByKey: ReadonlyMap<string, readonly Name[]>;
  /** The units that hold a stem. */
  postings: ReadonlyMap<number, readonly Unit[]>;
  /** For each stem, the groups of synonyms it is in. */
  synonyms: ReadonlyMap<number, readonly (readonly number[])[]>;
  /** How much a stem tells: the fewer pages it belongs to, the more. */
  weightOf: (stem: number) => number;
}

/** How firmly a stem belongs to a page, by where it stands. Found with `npm run search:quality`. */
const firmness = {
  title: 0.8,
  alias: 0.85,
  term: 0.8,
  question: 1,
  summary: 0.9,
};

/** Unpacks an index: once per page view, before the first query. In steps, as it takes a while. */
export function* openIndex(index: ConceptIndex): Steps<OpenIndex> {
  const vocabulary = new Vocabulary();
  yield* vocabulary.read(index);
  for (const one of index.stems.split(' ')) vocabulary.add(one);
  const sections = linesOf(index.sections);
  const taughtAt = linesOf(index.taughtAt);
  const labels = linesOf(index.labels);
  const aliases = linesOf(index.aliases);
  const summaries = linesOf(index.summaries);
  const headings = linesOf(index.headings);
  const questions = linesOf(index.questions);
  const titles = linesOf(index.titles);
  const decorations = linesOf(index.decorations);

  const names: Name[] = [];
  const units: Unit[] = [];
  const addName = (text: string, home: Pick<Name, 'page' | 'heading' | 'term' | 'rank'>) => {
    const words = wordsOf(text);
    if (words.length > 0) names.push({ text, key: nameKey(words), raw: words.join(''), ...home });
  };
  const addUnit = (unit: Omit<Unit, 'weight'>) => units.push({ ...unit, weight: 0 });

  const bags: Map<number, number>[] = [];
  const sets: NearSets[] = [];
  const pages: Page[] = [];
  for (const [page, [path = '']] of linesOf(index.paths).entries()) {
    const [title = ''] = titles[page] ?? [];
    const [summary = ''] = summaries[page] ?? [];
    const bag = new Map<number, number>();
    bags.push(bag);
    const near = new NearSets();
    sets.push(near);
    const put = (stems: Iterable<number>, strength: number) => fill(bag, stems, strength);
    const whole = { page, heading: -1 };
    const call = (text: string, rank: Name['rank'], strength: number) => {
      const stems = vocabulary.of(text);
      addName(text, { ...whole, term: -1, rank });
      addUnit({ kind: 'name', ...whole, stems });
      put(stems, strength);
      near.meet(stems);
    };
    call(title, ranks.title, firmness.title);
    for (const part of partsOf(title)) addName(part, { ...whole, term: -1, rank: ranks.part });
    for (const label of labels[page] ?? []) call(label, ranks.label, firmness.title);
    for (const alias of aliases[page] ?? []) call(alias, ranks.alias, firmness.alias);
    const said = vocabulary.of(summary);
    put(said, firmness.summary);
    near.meet(said);
    addUnit({ kind: 'summary', ...whole, stems: said });
    const parsed = (headings[page] ?? []).map((line, heading) => {
      const [text = '', slug = slugOf(text)] = line.split('#');
      const stems = vocabulary.of(text);
      addUnit({ kind: 'heading', ...whole, heading, stems });
      near.meet(stems);
      return { text, slug, stems: new Set(stems) };
    });
    pages.push({
      path,
      title,
      summary,
      section: sections[page]?.[0] ?? '',
      headings: parsed,
      own: new Set([title, ...(labels[page] ?? [])].flatMap((text) => vocabulary.of(text))),
      bag,
      decoration: decorations[page] ?? [],
    });
    yield;
  }

  const glossary = pages.findIndex(({ path }) => path === glossaryPath);
  const anchors = linesOf(index.anchors);
  const terms: OpenTerm[] = [];
  for (const [term, [text = '', ...others]] of linesOf(index.terms).entries()) {
    const [page = -1, heading = -1] = (taughtAt[term] ?? []).map(Number);
    const home = page < 0 ? { page: glossary, heading: -1, term } : { page, heading, term };
    addName(text, { ...home, rank: ranks.term });
    for (const part of partsOf(text)) addName(part, { ...home, rank: ranks.part });
    for (const other of others) {
      addName(other, { ...home, rank: ranks.alias });
      if (page >= 0) addUnit({ kind: 'name', page, heading, stems: vocabulary.of(other) });
    }
    for (const name of [text, ...others]) {
      const stems = vocabulary.of(name);
      sets[page]?.meet(stems);
      fill(bags[page], stems, firmness.term);
    }
    terms.push({ text, anchor: anchors[term]?.[0] ?? slugOf(text), stems: vocabulary.of(text) });
    yield;
  }
  for (const [page, near] of sets.entries()) {
    for (const [section, asked] of (questions[page] ?? []).entries()) {
      for (const question of asked.split(' ')) {
        const stems = near.decode(question);
        addUnit({ kind: 'question', page, heading: section - 1, stems });
        fill(bags[page], stems, firmness.question);
        yield;
      }
    }
  }
  names.sort((a, b) => a.rank - b.rank);

  const pagesWith = new Map<number, number>();
  for (const { bag } of pages) {
    for (const one of bag.keys()) pagesWith.set(one, (pagesWith.get(one) ?? 0) + 1);
  }
  const weightOf = (one: number) => 1 + Math.log(1 + pages.length / (pagesWith.get(one) ?? 0.7));
  const postings = new Map<number, Unit[]>();
  for (const unit of units) {
    for (const one of unit.stems) {
      unit.weight += weightOf(one);
      push(postings, one, unit);
    }
    yield;
  }
  const synonyms = new Map<number, number[][]>();
  for (const [set = ''] of linesOf(index.synonyms)) {
    const group = decodeSet(set);
    for (const one of group) push(synonyms, one, group);
  }
  const namesByKey = new Map<string, Name[]>();
  for (const name of names) push(namesByKey, name.key, name);

  return {
    vocabulary,
    pages,
    glossary,
    terms,
    names,
    namesByKey,
    postings,
    synonyms,
    weightOf,
  };
}

/** "Layer (Lambda)" is also called "Layer"; "Self-healing: what happens …" is also "Self-healing". */
function partsOf(title: string): string[] {
  const [first = ''] = title.split(/[:(]/);
  return first === title ? [] : [first];
}

function fill(
  bag: Map<number, number> | undefined,
  stems: Iterable<number>,
  strength: number,
): void {
  for (const one of stems) bag?.set(one, Math.max(strength, bag.get(one) ?? 0));
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
