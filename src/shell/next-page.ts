/**
 * Speculation rules: which links the browser may follow ahead, once the reader's pointer rests on
 * one or a finger touches it ("moderate"). The browser does it without any script of ours, and
 * leaves it when data or battery is to be saved; other browsers ignore the rules.
 *
 * A link that waits to be followed costs one page of some 12 kB. Left out are links within a page,
 * terms and figures, whose card answers on the page itself, and the handbook, which holds everything.
 * @see https://developer.mozilla.org/en-US/docs/Web/API/Speculation_Rules_API
 */
export function speculationRules(base: string): string {
  const where = {
    and: [
      { href_matches: `${base}*` },
      { not: { href_matches: [`${base}handbook/*`, `${base}*.*`] } },
      { not: { selector_matches: '.term,.fact,[href^="#"]' } },
    ],
  };
  return JSON.stringify({ prerender: [{ where, eagerness: 'moderate' }] });
}
