import { defineMdastPlugin, type MdastNode } from 'satteri';
import { meantBy } from '#content/markdown.ts';

/** Turns what authors mean as more than text into what shows it, as the reader of pages does. */
export const meanings = defineMdastPlugin({
  name: 'meanings',
  options: { position: true },
  code: (node, { source }) => changed(node, source),
  blockquote: (node, { source }) => changed(node, source),
  containerDirective: (node, { source }) => changed(node, source),
  leafDirective: (node, { source }) => changed(node, source),
  textDirective: (node, { source }) => changed(node, source),
});

function changed(node: MdastNode, source: string): MdastNode | undefined {
  const meant = meantBy(node, source);
  return meant === node ? undefined : meant;
}
