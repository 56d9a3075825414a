const words = {
  de: 'Hallo',
  en: 'Hello',
  es: 'Hola',
  fr: 'Bonjour',
  sw: 'Habari',
};

export type Language = keyof typeof words;

/** The whole app: a name and a language go in, a sentence comes out. It doesn't know AWS. */
export function greet(name: string, language: Language): string {
  return `${words[language]}, ${name}!`;
}

/** What a caller can send, not yet checked. */
export interface Question {
  name?: string | undefined;
  language?: string | undefined;
}

export interface Answer {
  status: 200 | 400;
  body: { greeting: string } | { error: string };
}

/** Checks the input, fills in what is missing, and answers. Every entry point calls it. */
export function answer({ name = '', language = 'en' }: Question): Answer {
  if (!isLanguage(language)) {
    const known = Object.keys(words).join(', ');
    return { status: 400, body: { error: `language must be one of: ${known}` } };
  }
  return { status: 200, body: { greeting: greet(name.trim() || 'world', language) } };
}

function isLanguage(text: string): text is Language {
  return Object.hasOwn(words, text);
}
