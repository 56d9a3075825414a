import { changeAddress } from '#client/address-bar.ts';

/** Adds a choice of topic above the ledger. The choice stands in the address: `/facts/?topic=eks`. */
class FactFilter extends HTMLElement {
  #released = new AbortController();

  connectedCallback(): void {
    this.#released = new AbortController();
    const { signal } = this.#released;
    const select = this.querySelector('select');
    const sections = [...document.querySelectorAll<HTMLElement>('section[data-topic]')];
    if (select === null) return;
    select.replaceChildren(
      new Option('all topics', ''),
      ...sections.map(
        (section) =>
          new Option(section.querySelector('h2')?.textContent ?? '', section.dataset['topic']),
      ),
    );
    const show = () => {
      for (const section of sections) {
        section.hidden = select.value !== '' && section.dataset['topic'] !== select.value;
      }
      const rows = sections
        .filter((section) => !section.hidden)
        .reduce((sum, section) => sum + section.querySelectorAll('tbody tr').length, 0);
      const output = this.querySelector('output');
      if (output !== null) output.textContent = `${rows} records`;
    };
    const asked = new URLSearchParams(location.search).get('topic');
    if ([...select.options].some(({ value }) => value === asked)) select.value = asked ?? '';
    const change = () => {
      show();
      changeAddress(this, ({ searchParams }) => {
        if (select.value === '') searchParams.delete('topic');
        else searchParams.set('topic', select.value);
      });
    };
    // A link to a record of another topic shows all topics again.
    const reveal = () => {
      const target = document.getElementById(anchor());
      if (!target?.closest('section[data-topic][hidden]')) return;
      select.value = '';
      change();
      target.scrollIntoView();
    };
    select.addEventListener('change', change, { signal });
    addEventListener('hashchange', reveal, { signal });
    show();
    this.hidden = false;
    reveal();
  }

  disconnectedCallback(): void {
    this.#released.abort();
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

if (!customElements.get('w-fact-filter')) customElements.define('w-fact-filter', FactFilter);
