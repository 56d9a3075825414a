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
