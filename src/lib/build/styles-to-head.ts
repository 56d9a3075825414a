/**
 * Gathers the `<style>` elements of a page into one at the end of the head, in their order, each
 * text once. Components bring their styles along where they stand, so that a page carries only
 * those it uses; HTML wants styles in the head, where they apply before the first paint; and one
 * element needs one hash in the content policy.
 */
export function withStylesInHead(html: string): string {
  const styles = new Set<string>();
  const rest = html.replace(/<style>([\s\S]*?)<\/style>/g, (_, text: string) => {
    styles.add(text);
    return '';
  });
  if (styles.size === 0) return html;
  return rest.replace('</head>', () => `<style>${[...styles].join('')}</style></head>`);
}
