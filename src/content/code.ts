/** Languages that code may be written in, as fences name them, and what Prism calls each. */
export const languages = {
  bash: 'bash',
  sh: 'bash',
  docker: 'docker',
  json: 'json',
  text: 'text',
  ts: 'typescript',
  yaml: 'yaml',
} as const;
export type Language = keyof typeof languages;

export function isLanguage(name: string): name is Language {
  return Object.hasOwn(languages, name);
}

/** What is wrong with the words after ```` ``` ````, and how they are meant; nothing when all is well. */
export function fenceProblem({
  lang,
  meta,
}: {
  lang?: string | null | undefined;
  meta?: string | null | undefined;
}): { problem: string; mend: string } | undefined {
  const mend = 'Begin the fence like this: ```json title="The event of an upload"';
  if (!lang || !isLanguage(lang)) {
    const known = Object.keys(languages).join(', ');
    return { problem: `"${lang ?? ''}" is no language for code: write ${known}.`, mend };
  }
  if (titleOf(meta) !== null) return undefined;
  return { problem: `A fence takes a language and a title, not "${meta}".`, mend };
}

/** The title after the language of a fence; `null` when other words stand there. */
export function titleOf(meta: string | null | undefined): string | undefined | null {
  const words = /^(?:title="([^"]+)")?$/.exec(meta?.trim() ?? '');
  return words === null ? null : words[1];
}

/** The language of an example file, by its name; plain text when it has none of ours. */
export function languageOf(file: string): Language {
  if (/(?:^|\/)Dockerfile$/.test(file)) return 'docker';
  const ending = /\.(\w+)$/.exec(file)?.[1] ?? '';
  return isLanguage(ending) ? ending : 'text';
}

/**
 * Lines `first` to `last` of a text, as in "3-12", counted from one, or to its end, as in "6-",
 * without the indent that they share. Throws a RangeError when the text has no such lines.
 */
export function excerpt(text: string, lines: string): string {
  const all = text.trimEnd().split('\n');
  const [from, to] = lines.split('-');
  const first = Number(from);
  const last = Number(to || all.length);
  if (first < 1 || last < first || last > all.length) {
    throw new RangeError(`there are no lines ${lines}: the file has lines 1 to ${all.length}`);
  }
  const kept = all.slice(first - 1, last);
  const indents = kept.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return kept.map((line) => line.slice(indent)).join('\n');
}

/** What we color, and the words by which Prism says it. The first that fits counts. */
const kinds = {
  comment: ['comment'],
  string: ['string', 'template-string'],
  name: ['property', 'key', 'parameter', 'number', 'boolean', 'constant'],
  keyword: ['keyword', 'important'],
};

/**
 * Keeps of Prism's markup the spans that we color, each with one class, and only the outermost:
 * half of the bytes of a page full of code were marks for punctuation that looked like text.
 */
export function simplifyTokens(html: string): string {
  const open: boolean[] = [];
  return html.replace(/<span class="([^"]*)">|<\/span>/g, (_, classes: string | undefined) => {
    if (classes === undefined) return open.pop() ? '</span>' : '';
    const words = classes.split(' ');
    const kind = Object.entries(kinds).find(([, names]) =>
      words.some((word) => names.includes(word)),
    );
    const isKept = kind !== undefined && !open.includes(true);
    open.push(isKept);
    return isKept ? `<span class="${kind[0]}">` : '';
  });
}
