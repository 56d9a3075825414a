/** A heading of a page's own text (markdown/heading-anchors.ts); those of components look different. */
const heading = /(?=<h2 id="[^"]*"><a href="#)/;

/**
 * Puts each heading of the second level in the rendered text of a page into a section with all that
 * follows it. Browsers lay a section out when it comes near the screen (styles/prose.css): a long
 * page is painted as soon as a short one. A text whose headings stand inside of other elements, as
 * on the cheat sheet, stays as it is.
 *
 * Done on the finished HTML, as a plugin of the compiler would need a copy of each page's tree: a
 * second for a thousand pages.
 */
export function inSections(html: string): string {
  const [lead = '', ...parts] = html.split(heading);
  if (![lead, ...parts].every(isWhole)) return html;
  return lead + parts.map((part) => `<section class="prose">${part}</section>`).join('');
}

/** Whether every element that begins in a part of a text ends there as well. */
function isWhole(part: string): boolean {
  const count = (tag: RegExp) => part.match(tag)?.length ?? 0;
  return count(/<(?:div|section|article|aside)\b/g) === count(/<\/(?:div|section|article|aside)>/g);
}
