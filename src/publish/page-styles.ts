import { parse, type ChildNode } from 'postcss';

/** Says whether a name may stand in a page: in its markup, or put there by a script. */
export type IsUsed = (name: string) => boolean;

const styleElement = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const word = /[A-Za-z][\w-]*/g;
/** At-rules that hold rules; all others are kept whole. */
const groups = new Set(['layer', 'media', 'supports', 'container']);

/**
 * Makes one `<style>` of all that a page has, at the end of its head: there it applies before the
 * first paint, and its content policy needs one hash. Rules whose classes, elements or `data-`
 * attributes occur neither in the page nor in `isInScripts` are left out: all pages share their
 * styles at first, and on a slow line 1 kB is 5 ms of first paint.
 */
export function withOwnStyles(html: string, isInScripts: IsUsed): string {
  const end = html.indexOf('</head>');
  if (end < 0) return html;
  const styles = new Set<string>();
  const bare = html.replace(styleElement, (_, css: string) => {
    styles.add(css);
    return '';
  });
  const words = new Set(bare.match(word));
  const isUsed: IsUsed = (name) => words.has(name) || isInScripts(name);
  const css = [...styles].map((text) => usedPart(text, isUsed)).join('');
  return bare.replace('</head>', () => `<style>${css}</style></head>`);
}

/**
 * The names that `scripts` may put into a page. A word that ends with a hyphen is taken for the
 * beginning of names, `data-is-open` is found as `dataset.isOpen`, too.
 */
export function namesInScripts(scripts: readonly string[]): IsUsed {
  const words = new Set(scripts.flatMap((script) => script.match(word) ?? []));
  const beginnings = [...words].filter((one) => one.endsWith('-'));
  const known = new Map<string, boolean>();
  return (name) => {
    const isNamed =
      known.get(name) ??
      (words.has(name) ||
        words.has(inDataset(name)) ||
        beginnings.some((beginning) => name.startsWith(beginning)));
    known.set(name, isNamed);
    return isNamed;
  };
}

function inDataset(name: string): string {
  return name.replace(/^data-/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

type Printer = (isUsed: IsUsed) => string;

/** What a style element says, with what was left of it for each set of its names that were used. */
interface Sheet {
  names: readonly string[];
  print: Printer;
  printed: Map<string, string>;
}

/** Nearly all pages have the same styles, and many use the same names: each is done once. */
const sheets = new Map<string, Sheet>();

function usedPart(css: string, isUsed: IsUsed): string {
  const { names, print, printed } = sheetOf(css);
  const used = names.filter(isUsed);
  const key = used.join(' ');
  let text = printed.get(key);
  if (text === undefined) {
    const usedNames = new Set(used);
    text = print((name) => usedNames.has(name));
    printed.set(key, text);
  }
  return text;
}

function sheetOf(css: string): Sheet {
  let sheet = sheets.get(css);
  if (sheet === undefined) {
    const names = new Set<string>();
    const print = printAll(parse(css).nodes, names);
    sheet = { names: [...names], print, printed: new Map() };
    sheets.set(css, sheet);
  }
  return sheet;
}

/** Adds the names that the rules ask for to `names`. */
function printAll(nodes: readonly ChildNode[], names: Set<string>): Printer {
  const parts = nodes.map((node) => printOne(node, names));
  return (isUsed) => parts.map((print) => print(isUsed)).join('');
}

function printOne(node: ChildNode, names: Set<string>): Printer {
  if (node.type === 'rule') {
    const selectors = node.selectors.map((text) => ({ text, asked: namesIn(text) }));
    for (const { asked } of selectors) for (const name of asked) names.add(name);
    const body = node.toString().slice(node.selector.length);
    return (isUsed) => {
      const kept = selectors.filter(({ asked }) => asked.every(isUsed));
      return kept.length > 0 ? kept.map(({ text }) => text).join(',') + body : '';
    };
  }
  if (node.type === 'atrule' && node.nodes !== undefined && groups.has(node.name)) {
    const inner = printAll(node.nodes, names);
    const open = `@${node.name}${node.raws.afterName ?? ' '}${node.params}{`;
    return (isUsed) => {
      const rules = inner(isUsed);
      return rules === '' ? '' : `${open}${rules}}`;
    };
  }
  const text = node.type === 'atrule' && node.nodes === undefined ? `${node};` : node.toString();
  return () => text;
}

/** Classes, elements and `data-` attributes that a selector asks for, whatever stands in brackets. */
function namesIn(selector: string): string[] {
  const outside = withoutArguments(selector);
  const classes = outside.matchAll(/\.([\w-]+)/g);
  const attributes = outside.matchAll(/\[(data-[\w-]+)/g);
  const elements = outside.replaceAll(/\[[^\]]*\]/g, '').matchAll(/(?<![\w.#:-])([a-z][\w-]*)/g);
  return [...classes, ...attributes, ...elements].flatMap(([, name]) => name ?? []);
}

/** `:not()`, `:is()` and the like name what need not be there. */
function withoutArguments(selector: string): string {
  const shorter = selector.replaceAll(/\([^()]*\)/g, '');
  return shorter === selector ? selector : withoutArguments(shorter);
}
