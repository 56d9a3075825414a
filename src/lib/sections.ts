/** A heading of a page's own text (markdown/heading-anchors.ts); those of components look different. */
const heading = /(?=<h2 id="[^"]*"><a href="#)/;

/**
 * Puts each heading of the second level in the rendered text of a page into a section with all that
 * follows it. Browsers lay a section out when it comes near the screen (styles/prose.css): a long
 * page is painted as soon as a short one. Done on the finished HTML, as a plugin of the compiler
 * would need a copy of each page's tree: a second for a thousand pages.
 */
export function inSections(html: string): string {
  const [lead = '', ...parts] = html.split(heading);
  return lead + parts.map((part) => `<section class="prose">${part}</section>`).join('');
}
