import { defineHastPlugin } from 'satteri';

const rightToLeft = /[\u0590-\u08ff]/;
/** Languages by letters that only they have; Han without them is taken for Chinese. */
const languages: readonly (readonly [RegExp, string])[] = [
  [/[\uac00-\ud7af]/, 'ko'],
  [/[\u3040-\u30ff]/, 'ja'],
  [/[\u4e00-\u9fff]/, 'zh'],
];
const others = /[\u0590-\u08ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

/** Whether a text has letters of a script that needs more than the site's own font and direction. */
export function hasOtherScripts(text: string): boolean {
  return others.test(text);
}

/** The direction and the language of a text, as far as its letters tell. */
export function scriptOf(text: string): { dir?: 'auto'; lang?: string } {
  const lang = languages.find(([letters]) => letters.test(text))?.[1];
  return { ...(rightToLeft.test(text) && { dir: 'auto' }), ...(lang !== undefined && { lang }) };
}

/**
 * Gives blocks in other scripts their direction and their language: browsers choose fonts by it, and
 * screen readers voices. Only for pages that have such letters. What an author wrote stays.
 */
export const otherScripts = defineHastPlugin({
  name: 'other-scripts',
  element: {
    filter: ['p', 'li', 'h2', 'h3', 'h4', 'td', 'th', 'blockquote'],
    visit(node, context) {
      const text = context.textContent(node);
      if (!hasOtherScripts(text)) return;
      for (const [name, value] of Object.entries(scriptOf(text))) {
        if (node.properties[name] === undefined) context.setProperty(node, name, value);
      }
    },
  },
});
