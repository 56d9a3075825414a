import { defineHastPlugin } from 'satteri';

/**
 * Wraps tables in a region that scrolls by keyboard, and turns the alignment of columns into
 * classes: the content policy refuses the `style` attributes that Markdown makes of them.
 * Regions are named after their columns; a name that comes again in a document gets a number.
 */
export function accessibleTables() {
  const named = new Map<string, number>();

  function regionName(columns: string): string {
    const name = `Table: ${columns.trim().replace(/\s*\n\s*/g, ', ')}`;
    const count = (named.get(name) ?? 0) + 1;
    named.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  }

  return defineHastPlugin({
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
          context.wrapNode(node, {
            type: 'element',
            tagName: 'div',
            properties: {
              className: ['table'],
              role: 'region',
              tabIndex: 0,
              ariaLabel: regionName(head === undefined ? '' : context.textContent(head)),
            },
            children: [],
          });
        },
      },
    ],
  });
}

function alignment(style: unknown): string | undefined {
  return typeof style === 'string' ? /text-align:\s*(\w+)/.exec(style)?.[1] : undefined;
}
