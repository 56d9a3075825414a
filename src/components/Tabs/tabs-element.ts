let count = 0;

/** Shows one of several variants, chosen by a row of tabs; tabs of one group choose together. */
class Tabs extends HTMLElement {
  #released = new AbortController();

  connectedCallback(): void {
    this.#released = new AbortController();
    const panels = [...this.querySelectorAll<HTMLElement>(':scope > .tab')];
    if (panels.length === 0) return;
    const row = document.createElement('div');
    row.role = 'tablist';
    row.className = 'tab-row no-print';
    for (const panel of panels) row.append(this.#tabOf(panel));
    this.querySelector('[role=tablist]')?.remove();
    this.prepend(row);
    this.#choose(this.#remembered());
    const { signal } = this.#released;
    row.addEventListener('click', ({ target }) => this.#take(target), { signal });
    row.addEventListener('keydown', (event) => this.#move(event), { signal });
    addEventListener('tabs:choose', () => this.#choose(this.#remembered()), { signal });
  }

  disconnectedCallback(): void {
    this.#released.abort();
  }

  get #tabs(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(':scope > [role=tablist] > [role=tab]')];
  }

  #tabOf(panel: HTMLElement): HTMLElement {
    panel.id ||= `tab-${++count}`;
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.role = 'tab';
    tab.textContent = panel.getAttribute('aria-label');
    tab.setAttribute('aria-controls', panel.id);
    panel.role = 'tabpanel';
    return tab;
  }

  #take(target: EventTarget | null): void {
    const tab = target instanceof Element ? target.closest('[role=tab]') : null;
    if (tab === null) return;
    const label = tab.textContent ?? '';
    if (this.dataset['group'] === undefined) {
      this.#choose(label);
      return;
    }
    const before = tab.getBoundingClientRect().top;
    remember(this.dataset['group'], label);
    dispatchEvent(new Event('tabs:choose'));
    // Tabs above may have become higher or lower: what the reader pressed stays where it was.
    scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: 'instant' });
  }

  /** The keys of the pattern for tabs: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
  #move(event: KeyboardEvent): void {
    const tabs = this.#tabs;
    const place = tabs.findIndex((tab) => tab === document.activeElement);
    const steps: Record<string, number> = {
      ArrowRight: place + 1,
      ArrowLeft: place - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined || place < 0) return;
    event.preventDefault();
    const tab = tabs.at(next % tabs.length);
    tab?.focus();
    this.#take(tab ?? null);
  }

  #remembered(): string | undefined {
    const { group } = this.dataset;
    return group === undefined ? undefined : recall(group);
  }

  /** Shows the variant of this name; without one, or where there is none, what is shown stays. */
  #choose(label: string | undefined): void {
    const tabs = this.#tabs;
    const chosen =
      tabs.find((tab) => tab.textContent === label) ??
      tabs.find((tab) => tab.ariaSelected === 'true') ??
      tabs[0];
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.ariaSelected = String(isChosen);
      tab.tabIndex = isChosen ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
      // Not `hidden`: on paper all are shown.
      panel?.toggleAttribute('data-shown', isChosen);
    }
  }
}

const keyOf = (group: string) => `tabs:${group}`;
/** Of this visit, where the browser keeps nothing. */
const chosen = new Map<string, string>();

function remember(group: string, label: string): void {
  chosen.set(group, label);
  try {
    localStorage.setItem(keyOf(group), label);
  } catch {
    // The choice lasts as long as the page.
  }
}

function recall(group: string): string | undefined {
  try {
    return chosen.get(group) ?? localStorage.getItem(keyOf(group)) ?? undefined;
  } catch {
    return chosen.get(group);
  }
}

if (!customElements.get('w-tabs')) customElements.define('w-tabs', Tabs);
