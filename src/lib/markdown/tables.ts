import { defineHastPlugin, type HastNode } from 'satteri';

type Element = Extract<HastNode, { type: 'element' }>;

/**
 * Wraps tables in a region that scrolls by keyboard, and turns the alignment of columns into
 * classes: the content policy refuses the `style` attributes that Markdown makes of them.
 * Regions are named after their columns; a name that comes again in a document gets a number.
 * Tables of more than two columns become blocks on telephones (styles/prose.css): their cells carry
 * the name of their column, and roles keep them cells of a table.
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
          const [head, body] = elements(node);
          const names = elements(elements(head)[0]).map((name) => context.textContent(name).trim());
          const stacks = names.length > 2;
          if (stacks && body !== undefined) {
            const be = (element: Element, role: string) =>
              context.setProperty(element, 'role', role);
            be(node, 'table');
            be(body, 'rowgroup');
            for (const row of elements(body)) {
              be(row, 'row');
              for (const [place, cell] of elements(row).entries()) {
                be(cell, 'cell');
                if (place > 0) context.setProperty(cell, 'dataLabel', names[place]);
              }
            }
          }
          context.wrapNode(node, {
            type: 'element',
            tagName: 'div',
            properties: {
              className: stacks ? ['table', 'stacks'] : ['table'],
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

function elements(parent: Element | undefined): Element[] {
  return parent?.children.filter((child) => child.type === 'element') ?? [];
}

function alignment(style: unknown): string | undefined {
  return typeof style === 'string' ? /text-align:\s*(\w+)/.exec(style)?.[1] : undefined;
}
