import { show } from '../shared/dom.ts';
import type { Cell } from './model.ts';
import { card } from './view.ts';

/**
 * Explains the cell that the reader chooses. It keeps nothing in the address: on the home page, a
 * cell is a first touch and no state to share.
 */
export default class LadderSmall extends HTMLElement {
  #lifetime: AbortController | undefined;

  connectedCallback(): void {
    this.#lifetime = new AbortController();
    const cells = JSON.parse(this.dataset['constants'] ?? '[]') as Cell[];
    const host = this.querySelector('.steps-card');
    const fields = this.querySelector('fieldset');
    if (!host || !fields) throw new Error('<w-ladder-small> needs its card and its cells.');
    fields.disabled = false;
    fields.addEventListener(
      'change',
      ({ target }) => {
        const cell = cells.find(
          ({ id }) => target instanceof HTMLInputElement && target.value === id,
        );
        if (cell) show(host, ...card(cell));
      },
      { signal: this.#lifetime.signal },
    );
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.#lifetime?.abort();
  }
}
