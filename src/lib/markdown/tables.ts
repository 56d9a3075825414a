import { defineHastPlugin } from 'satteri';

/**
 * Wraps tables in a region that scrolls by keyboard, and turns the alignment of columns into
 * classes: the content policy refuses the `style` attributes that Markdown makes of them.
 */
export const accessibleTables = defineHastPlugin({
  name: 'accessible-tables',
  element: [
    {
      filter: ['th', 'td'],
      visit(node, context) {
        const align = node.properties['align'] ?? alignment(node.properties['style']);
        if (align === undefined) return;
        context.setProperty(node, 'align', undefined);
        context.setProperty(node, 'style', undefined);
        if (align !== 'left') context.setProperty(node, 'className', [`align-${String(align)}`]);
      },
    },
    {
      filter: ['table'],
      visit(node, context) {
        const head = node.children.find((child) => child.type === 'element');
        const columns = head === undefined ? '' : context.textContent(head).trim();
        context.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: {
            className: ['table'],
            role: 'region',
            tabIndex: 0,
            ariaLabel: `Table: ${columns.replace(/\s*\n\s*/g, ', ')}`,
          },
          children: [],
        });
      },
    },
  ],
});

function alignment(style: unknown): string | undefined {
  return typeof style === 'string' ? /text-align:\s*(\w+)/.exec(style)?.[1] : undefined;
}
