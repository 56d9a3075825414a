/**
 * The same page as a bare HTML file: its headings, paragraphs, lists, tables and links, and nothing
 * else. The measure that pages are held against: no site can show the text sooner.
 */
export function bareHtml(html: string): string {
  const title = /<title>[\s\S]*?<\/title>/.exec(html)?.[0] ?? '';
  const body = html.slice(html.indexOf('<body'));
  const text = body
    .replace(/<(script|style|svg|template)\b[\s\S]*?<\/\1>/g, '')
    .replace(
      /<\/?(?!(?:a|h[1-6]|p|[uod]l|li|d[td]|table|t[rhd]|thead|tbody|pre)\b)[a-z][^>]*>/g,
      '',
    )
    .replace(/<([a-z]\w*)\b([^>]*)>/g, (_, name: string, attributes: string) => {
      const address = / href="[^"]*"/.exec(attributes)?.[0] ?? '';
      return `<${name}${address}>`;
    });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">${title}${text}`;
}
