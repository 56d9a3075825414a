/**
 * Moves `<style>` elements from the body to the end of the head, in their order, each once.
 * Components that few pages use bring their styles along where they stand; HTML wants them in the
 * head, and there they also apply before the first paint.
 */
export function withStylesInHead(html: string): string {
  const end = html.indexOf('</head>');
  if (end < 0) return html;
  const styles = new Set<string>();
  const body = html.slice(end).replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, (style) => {
    styles.add(style);
    return '';
  });
  return html.slice(0, end) + [...styles].join('') + body;
}
