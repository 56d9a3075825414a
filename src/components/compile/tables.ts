import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';

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
  /** A table whose first row is still to come; what the columns of the last one are called. */
  let table: Element | undefined;
  let names: string[] = [];

  function regionName(columns: string): string {
    const name = `Table: ${columns.trim().replace(/\s*\n\s*/g, ', ')}`;
    const count = (named.get(name) ?? 0) + 1;
    named.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  }

  function wrap(node: Element, context: HastVisitorContext): void {
    const [head, body] = elements(node);
    const stacks = names.length > 2;
    if (stacks) {
      context.setProperty(node, 'role', 'table');
      if (body !== undefined) context.setProperty(body, 'role', 'rowgroup');
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
  }

  function labelCells(row: Element, context: HastVisitorContext): void {
    context.setProperty(row, 'role', 'row');
    for (const [place, cell] of elements(row).entries()) {
      context.setProperty(cell, 'role', 'cell');
      if (place > 0) context.setProperty(cell, 'dataLabel', names[place]);
    }
  }

  return defineHastPlugin({
    name: 'accessible-tables',
    element: [
      {
        filter: ['th', 'td'],
        visit(node, context) {
          const align = node.properties['align'] ?? alignment(node.properties['style']);
          const isEmpty = node.children.every(
            (child) => child.type === 'text' && child.value.trim() === '',
          );
          if (node.tagName === 'th' && isEmpty) {
            // The corner above a column of names is no heading.
            context.replaceNode(node, { ...node, tagName: 'td', properties: {} });
            return;
          }
          if (align === undefined) return;
          context.setProperty(node, 'align', undefined);
          context.setProperty(node, 'style', undefined);
          if (align !== 'left') context.setProperty(node, 'className', [`align-${String(align)}`]);
        },
      },
      {
        filter: ['table'],
        visit(node) {
          table = node;
        },
      },
      {
        // Visited themselves: to reach rows from the table, Sätteri makes all nodes of the page.
        filter: ['tr'],
        visit(row, context) {
          if (table === undefined) {
            if (names.length > 2) labelCells(row, context);
            return;
          }
          names = elements(row).map((name) => context.textContent(name).trim());
          wrap(table, context);
          table = undefined;
        },
      },
    ],
  });
}

function elements(parent: Element): Element[] {
  return parent.children.filter((child) => child.type === 'element');
}

function alignment(style: unknown): string | undefined {
  return typeof style === 'string' ? /text-align:\s*(\w+)/.exec(style)?.[1] : undefined;
}
