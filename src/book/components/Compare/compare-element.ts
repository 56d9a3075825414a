import { changeAddress } from '#client/address-bar.ts';
import { compare, sideNames, type CompareData } from '../../duty/compare.ts';
import type { Who } from '../../duty/schema.ts';

const svg = 'http://www.w3.org/2000/svg';

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
  cell.append(mark(who), ` ${sideNames[who]}`);
  return cell;
}

/** The same mark that `WhoMark.astro` writes. */
function mark(who: Who): SVGSVGElement {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('class', 'who-mark');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('aria-hidden', 'true');
  picture.dataset['who'] = who;
  const shapes: [string, Record<string, string>][] =
    who === 'none'
      ? [['path', { d: 'M7 12h10' }]]
      : [['rect', { x: '1', y: '1', width: '22', height: '22' }]];
  if (who === 'shared') shapes.push(['path', { d: 'M1 23 23 1V23z' }]);
  for (const [name, attributes] of shapes) {
    const shape = document.createElementNS(svg, name);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    picture.append(shape);
  }
  return picture;
}

if (!customElements.get('w-compare')) customElements.define('w-compare', Compare);
