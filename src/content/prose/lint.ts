/** Holds prose against a dictionary of US English and a few rules of style, sentence by sentence. */
import dictionary from 'dictionary-en';
import type { Root } from 'nlcst';
import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRepeatedWords from 'retext-repeated-words';
import retextSpell from 'retext-spell';
import retextStringify from 'retext-stringify';
import { unified, type Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Fault } from '../fault.ts';

/** A paragraph, a heading, or a cell: text without markup, with the line in which it begins. */
export interface Passage {
  file: string;
  line: number;
  text: string;
}

const wordWithDigit = /[\p{L}\d.'’/-]*\d[\p{L}\d.'’/-]*(?<![.'’/-])/gu;

/** Longer sentences have to be read twice. */
const mostWords = 35;

/**
 * What is wrong in passages, in their order. `words` are right beside those of the dictionary: names,
 * terms, identifiers.
 */
export async function lintProse(
  passages: readonly Passage[],
  words: ReadonlySet<string>,
): Promise<Fault[]> {
  const spelling = unified()
    .use(retextEnglish)
    .use(retextSpell, {
      dictionary,
      personal: [...words].join('\n'),
      // Looking for something like a word that is in no dictionary takes a third of a second.
      ignore: passages.flatMap(({ text }) => text.match(wordWithDigit) ?? []),
      max: 40,
    })
    .use(retextRepeatedWords)
    .use(retextIndefiniteArticle)
    .use(reportLongSentences)
    .use(retextStringify);
  const faults: Fault[] = [];
  for (const passage of passages) faults.push(...(await lintPassage(passage, spelling)));
  return faults;
}

async function lintPassage(
  { file, line, text }: Passage,
  processor: Pick<Processor, 'process'>,
): Promise<Fault[]> {
  const { messages } = await processor.process(new VFile(text));
  return messages.filter(isMeant).map((message) => {
    const isSpelling = message.source === 'retext-spell';
    return {
      file,
      line: line + (message.line ?? 1) - 1,
      problem: isSpelling
        ? `"${message.actual}" is not in the dictionary of US English.`
        : message.reason.replace(/[^.]$/, '$&.'),
      mend: isSpelling
        ? `${isName(message.actual) ? '' : suggestion(message.expected)}A name goes into src/book/data/words.txt, an identifier into \`code\`.`
        : (message.note ?? 'Write the sentence again.'),
    };
  });
}

/**
 * Names with digits ("m7g.large") are in no dictionary, and how they're spoken ("an x86 image")
 * isn't seen from their letters.
 */
function isMeant({ source, actual, reason, ruleId }: VFileMessage): boolean {
  if (source === 'retext-spell') return ruleId !== 'overflow' && !/\d/.test(actual ?? '');
  return source !== 'retext-indefinite-article' || !/\d/.test(reason);
}

/** What has a capital inside is a name, of which a dictionary knows nothing like it. */
function isName(word = ''): boolean {
  return /.\p{Lu}/u.test(word);
}

function suggestion(expected: readonly string[] | null | undefined): string {
  const [best] = expected ?? [];
  return best ? `Write "${best}". ` : '';
}

/** A plugin that reports sentences of more than `mostWords` words. */
function reportLongSentences() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'SentenceNode', (sentence) => {
      const words = sentence.children.filter(({ type }) => type === 'WordNode').length;
      if (words <= mostWords) return;
      const message = file.message(
        `A sentence has ${words} words, more than ${mostWords}.`,
        sentence,
        'sentence-length',
      );
      message.note = 'Make two sentences of it.';
    });
  };
}
