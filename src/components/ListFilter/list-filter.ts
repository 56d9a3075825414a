import { changeAddress } from '#client/address-bar.ts';

/**
 * Shows the rows of a list that hold every word of a field, and the parts that hold such rows. A
 * list with topics can be narrowed to one; that choice stands in the address: `/facts/?topic=eks`.
 */
class ListFilter extends HTMLElement {
  private readonly released = new AbortController();

  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = form?.querySelector('input');
    if (!form || !field) return;
    const topics = form.querySelector('select');
    const { signal } = this.released;
    const asked = new URLSearchParams(location.search).get('topic');
    if (topics && [...topics.options].some(({ value }) => value === asked)) {
      topics.value = asked ?? '';
    }
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    field.addEventListener(
      'input',
      () => {
        this.show();
        this.startOver();
      },
      { signal },
    );
    topics?.addEventListener(
      'change',
      () => {
        this.show();
        changeAddress(this, ({ searchParams }) => {
          if (topics.value === '') searchParams.delete('topic');
          else searchParams.set('topic', topics.value);
        });
      },
      { signal },
    );
    // A link to what is not shown shows everything again.
    const reveal = () => {
      const target = document.getElementById(anchor());
      if (!target?.closest('[data-part][hidden], [data-row][hidden]')) return;
      form.reset();
      topics?.dispatchEvent(new Event('change'));
      this.show();
      target.scrollIntoView();
    };
    addEventListener('hashchange', reveal, { signal });
    this.show();
    form.hidden = false;
    reveal();
  }

  disconnectedCallback(): void {
    this.released.abort();
  }

  /** Whoever narrows the list from its middle sees the first row that is left. */
  private startOver(): void {
    const first = document.querySelector('[data-part]:not([hidden])');
    const { bottom } = this.getBoundingClientRect();
    if (first && first.getBoundingClientRect().top < bottom) first.scrollIntoView();
  }

  private show(): void {
    const words = (this.querySelector('input')?.value ?? '').toLowerCase().split(/\s+/);
    const topic = this.querySelector('select')?.value ?? '';
    let shown = 0;
    let all = 0;
    for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) {
      const isWanted = topic === '' || part.dataset['part'] === topic;
      let found = 0;
      for (const row of part.querySelectorAll<HTMLElement>('[data-row]')) {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every((word) => text.includes(word));
        all += 1;
        if (!row.hidden) found += 1;
      }
      part.hidden = !isWanted || found === 0;
      if (isWanted) shown += found;
    }
    const output = this.querySelector('output');
    if (output) output.value = shown === all ? `${all} in all` : `${shown} of ${all}`;
  }
}

/** The id that the address leads to. */
function anchor(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    // Not an address that a link of ours has made.
    return '';
  }
}

if (!customElements.get('w-list-filter')) customElements.define('w-list-filter', ListFilter);
