import { changeAddress } from '#client/address-bar.ts';

/** Adds a choice of topic above the ledger. The choice stands in the address: `/facts/?topic=eks`. */
class FactFilter extends HTMLElement {
  connectedCallback(): void {
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
    select.addEventListener('change', () => {
      show();
      changeAddress(this, ({ searchParams }) => {
        if (select.value === '') searchParams.delete('topic');
        else searchParams.set('topic', select.value);
      });
    });
    // A link to a record of another topic shows all topics again.
    addEventListener('hashchange', () => {
      const target = document.getElementById(location.hash.slice(1));
      if (!target?.closest('section[data-topic][hidden]')) return;
      select.value = '';
      select.dispatchEvent(new Event('change'));
      target.scrollIntoView();
    });
    show();
    this.hidden = false;
  }
}

if (!customElements.get('w-fact-filter')) customElements.define('w-fact-filter', FactFilter);
