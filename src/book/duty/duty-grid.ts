/**
 * Lets the arrow keys move from cell to cell in a table of marks: the table is one stop for the
 * Tab key, however many cells it has.
 */
class DutyGrid extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[data-card]') : null;
      const next = link && neighbor(this.rows(), link, event.key);
      if (!next) return;
      event.preventDefault();
      next.focus();
    });
    this.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLElement) || !target.matches('a[data-card]')) return;
      for (const link of this.rows().flat()) link.tabIndex = link === target ? 0 : -1;
    });
  }

  /** The cells that can be seen, row by row. */
  private rows(): HTMLElement[][] {
    return [...this.querySelectorAll('tr')]
      .map((row) => [...row.querySelectorAll<HTMLElement>('a[data-card]')])
      .map((row) => row.filter((link) => link.checkVisibility()))
      .filter((row) => row.length > 0);
  }
}

function neighbor(rows: HTMLElement[][], link: Element, key: string): HTMLElement | undefined {
  const down = rows.findIndex((row) => row.some((one) => one === link));
  const row = rows[down] ?? [];
  const across = row.findIndex((one) => one === link);
  // Where a narrow screen turns rows into columns, the keys follow what is seen.
  const isTurned = getComputedStyle(row[0]?.closest('table') ?? link).gridAutoFlow === 'column';
  const [dx, dy] = moves[key] ?? [0, 0];
  const [right, below] = isTurned ? [dy, dx] : [dx, dy];
  if (key === 'Home') return row[0];
  if (key === 'End') return row.at(-1);
  return right === 0 && below === 0 ? undefined : rows[down + below]?.[across + right];
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

if (!customElements.get('w-duty-grid')) customElements.define('w-duty-grid', DutyGrid);
