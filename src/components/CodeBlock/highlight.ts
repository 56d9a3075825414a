import { createHighlighterCore, type ThemedToken } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { bundledLanguages, type BundledLanguage } from 'shiki/langs';
import { grammarOf, type FenceWishes } from '#content/code.ts';

/** What we color, and the scopes of grammars that say it. Later ones win over earlier ones. */
const kinds: readonly (readonly [kind: string, scopes: readonly string[]])[] = [
  ['comment', ['comment', 'punctuation.definition.comment']],
  ['string', ['string', 'punctuation.definition.string']],
  [
    'name',
    [
      'constant',
      'support.type.property-name',
      'entity.name.tag.yaml',
      'entity.other.attribute-name',
      'variable.parameter',
      'variable.other.constant',
    ],
  ],
  ['keyword', ['keyword', 'storage', 'entity.name.tag']],
  // Marks for punctuation that looked like text were half of the bytes of a page full of code.
  ['', ['keyword.operator', 'punctuation.separator', 'storage.type.function.arrow']],
];

/** Themes speak of colors; ours is the number of the kind. */
const colorOf = (index: number) => `#0000${index.toString(16).padStart(2, '0')}`;
const theme = {
  name: 'classes',
  fg: '#ffffff',
  bg: '#000000',
  settings: kinds.map(([, scope], index) => ({
    scope: [...scope],
    settings: { foreground: colorOf(index) },
  })),
};
const engine = createJavaScriptRegexEngine({ forgiving: true });
const highlighter = await createHighlighterCore({ themes: [theme], langs: [], engine });

/**
 * Code as HTML in which what we color has a class: the content policy refuses the `style` attributes
 * that highlighters write. Grammars are loaded when a page needs them.
 */
export async function highlighted(
  code: string,
  language: string,
  wishes: FenceWishes = { marked: [], focused: [], inserted: [], deleted: [] },
): Promise<string> {
  const isSession = sessions.has(language.toLowerCase());
  // Only what follows a prompt is a language; the rest is what came back.
  const lines = await tokensOf(code, isSession ? 'bash' : (grammarOf(language) ?? 'text'));
  const needsLines =
    isSession ||
    wishes.firstLine !== undefined ||
    [wishes.marked, wishes.focused, wishes.inserted, wishes.deleted].some((one) => one.length > 0);
  if (!needsLines) return lines.map(lineHtml).join('\n');
  const texts = code.split('\n');
  return lines
    .map((tokens, index) => {
      const text = texts[index] ?? '';
      if (!isSession) return framed(lineHtml(tokens), index + 1, wishes);
      const prompt = promptOf(text);
      return prompt === ''
        ? `<span class="line output">${escaped(text)}</span>`
        : `<span class="line" data-prompt="${escaped(prompt)}">${lineHtml(withoutStart(tokens, prompt.length))}</span>`;
    })
    .join('\n');
}

/** Names of sessions on a terminal: commands behind a prompt, and what came back. */
const sessions = new Set(['console', 'shellsession', 'shell-session', 'terminal']);

/** Whether a language is that of a terminal. */
export function isSession(language: string): boolean {
  return sessions.has(language.toLowerCase());
}

function promptOf(line: string): string {
  return /^(?:[\w.@~:/-]*[$#%>] )/.exec(line)?.[0] ?? '';
}

async function tokensOf(code: string, grammar: string): Promise<ThemedToken[][]> {
  if (grammar === 'text') {
    return code.split('\n').map((content) => [{ content, offset: 0 }]);
  }
  if (!highlighter.getLoadedLanguages().includes(grammar)) {
    await highlighter.loadLanguage(bundledLanguages[grammar as BundledLanguage]);
  }
  return highlighter.codeToTokensBase(code, {
    lang: grammar,
    theme: 'classes',
    // A busy machine would leave lines without colors, and two builds would differ.
    tokenizeTimeLimit: 0,
  });
}

/** A line, each run of one kind in an element of its own. */
function lineHtml(tokens: readonly ThemedToken[]): string {
  let html = '';
  let open: string | undefined;
  for (const { content, color = '' } of tokens) {
    const index = kinds.findIndex((_, place) => colorOf(place) === color.toLowerCase());
    // What is only a space has no color, and doesn't end a run.
    const kind = content.trim() === '' ? open : kinds[index]?.[0] || undefined;
    if (kind !== open) {
      if (open !== undefined) html += '</span>';
      if (kind !== undefined) html += `<span class="${kind}">`;
      open = kind;
    }
    html += escaped(content);
  }
  return open === undefined ? html : `${html}</span>`;
}

function framed(html: string, line: number, wishes: FenceWishes): string {
  const { marked, focused, inserted, deleted, firstLine } = wishes;
  const isAside = focused.length > 0 && !focused.includes(line);
  const name = inserted.includes(line)
    ? 'ins'
    : deleted.includes(line)
      ? 'del'
      : marked.includes(line)
        ? 'mark'
        : 'span';
  const number = firstLine === undefined ? '' : ` data-number="${firstLine + line - 1}"`;
  return `<${name} class="line${isAside ? ' unfocused' : ''}"${number}>${html}</${name}>`;
}

function withoutStart(tokens: readonly ThemedToken[], length: number): ThemedToken[] {
  let left = length;
  return tokens.map((token) => {
    const cut = Math.min(left, token.content.length);
    left -= cut;
    return { ...token, content: token.content.slice(cut) };
  });
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
