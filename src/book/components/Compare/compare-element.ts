import { changeAddress } from '#client/address-bar.ts';
import { compare, type CompareData } from '../../duty/compare.ts';
import { whoNames } from '../../duty/hands.ts';
import { mark } from '../../duty/mark.ts';
import type { Who } from '../../duty/schema.ts';
import { toElement } from '../../simulators/shared/dom.ts';

/** Lets the reader choose two options and shows what differs. */
class Compare extends HTMLElement {
  #released = new AbortController();

  connectedCallback(): void {
    const data: CompareData = JSON.parse(this.dataset['compare'] ?? '{}');
    const form = this.querySelector('form');
    const output = this.querySelector('output');
    const table = this.querySelector('details[open] table');
    const [a, b] = this.querySelectorAll('select');
    if (!form || !output || !table || !a || !b) return;

    for (const select of [a, b]) {
      select.replaceChildren(...data.options.map(({ id, label }) => new Option(label, id)));
    }
    const asked = new URLSearchParams(location.search);
    choose(a, asked.get('a'), 'ecs-on-fargate');
    choose(b, asked.get('b'), 'lambda');
    const show = () => {
      const { rows, sentence } = compare(data, a.value, b.value);
      output.textContent = sentence;
      const heads = table.querySelectorAll('thead th');
      for (const [place, select] of [a, b].entries()) {
        const head = heads[place + 1];
        if (head) head.textContent = select.selectedOptions[0]?.textContent ?? '';
      }
      table.querySelector('tbody')?.replaceChildren(
        ...rows.map((row) => {
          const line = document.createElement('tr');
          const head = document.createElement('th');
          head.scope = 'row';
          head.textContent = row.duty;
          line.append(head, side(row.a), side(row.b));
          return line;
        }),
      );
    };
    form.addEventListener(
      'change',
      () => {
        show();
        changeAddress(this, ({ searchParams }) => {
          searchParams.set('a', a.value);
          searchParams.set('b', b.value);
        });
      },
      { signal: this.#released.signal },
    );
    this.querySelector('div')?.replaceChildren(table);
    show();
    form.hidden = false;
  }

  disconnectedCallback(): void {
    this.#released.abort();
  }
}

function choose(select: HTMLSelectElement, asked: string | null, fallback: string): void {
  const known = [...select.options].some(({ value }) => value === asked);
  select.value = known && asked !== null ? asked : fallback;
}

function side(who: Who): HTMLTableCellElement {
  const cell = document.createElement('td');
  cell.append(toElement(mark(who)), ` ${whoNames[who]}`);
  return cell;
}

if (!customElements.get('w-compare')) customElements.define('w-compare', Compare);
