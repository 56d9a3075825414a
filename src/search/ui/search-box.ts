import type { Answers, Engine } from '../core/engine.ts';
import { matcherFor, merge, type Row } from '../core/rows.ts';
import { element } from './dom.ts';
import type { SearchExtras } from './extras.ts';
import type { FoundInText } from './full-text.ts';
import { loadEngine } from './index-loader.ts';
import * as messages from './messages.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { resultLink } from './results.ts';

/** Full text waits until the reader pauses; the concept tier answers at every key. */
const fullTextDelayMs = 120;
/** Screen readers hear one count per pause, not one per key. */
const announceDelayMs = 700;
const leastForFullText = 2;

export interface SearchBoxOptions {
  /** Choose the first result from the start, so that Enter opens it. */
  selectFirst: boolean;
  /** The words have changed. */
  onQuery?: (query: string) => void;
  /** A result is about to be followed. */
  onFollow: (query: string, stems: readonly string[], target: HTMLAnchorElement) => void;
  /** Fetches what the book adds to the results, when it adds anything. */
  extras: (() => Promise<SearchExtras>) | undefined;
}

const noAnswers: Answers = { answers: [], stems: [], isSure: false };

type State = 'waiting' | 'ready' | 'failed';

/**
 * Joins a field to a list of results that answers as you type. The focus stays in the field; the
 * chosen result is told by `aria-activedescendant`.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class SearchBox {
  readonly #input: HTMLInputElement;
  readonly #options: SearchBoxOptions;
  readonly #count = element('p');
  readonly #filter = element('select', { 'aria-label': 'Section' });
  readonly #bar = element('div', { class: 'search-bar' }, this.#count, this.#filter);
  readonly #card = element('div');
  readonly #list = element('div', { role: 'listbox', 'aria-label': 'Results' });
  readonly #message = element('div', { class: 'search-message' });
  readonly #live = element('p', { class: 'visually-hidden', role: 'status' });

  #engine: Engine | undefined;
  #later: typeof import('./later.ts') | undefined;
  #extras: SearchExtras | undefined;
  #index: State = 'waiting';
  #text: State = 'ready';
  #found: Answers = noAnswers;
  #inText: Row[] = [];
  #more: FoundInText['more'];
  #rows: Row[] = [];
  #active = -1;
  /** True once an arrow key has gone into the list: then Home and End belong to it, too. */
  #isBrowsing = false;
  /** How often something was asked: a query or a section. */
  #turn = 0;
  #pause = 0;
  #announcement = 0;

  constructor(input: HTMLInputElement, place: HTMLElement, options: SearchBoxOptions) {
    this.#input = input;
    this.#options = options;
    this.#list.id = `${input.id}-list`;
    place.append(this.#bar, this.#card, this.#list, this.#message, this.#live);
    input.role = 'combobox';
    input.setAttribute('aria-controls', this.#list.id);
    input.setAttribute('aria-autocomplete', 'list');

    input.addEventListener('input', () => this.#changed());
    input.addEventListener('keydown', (event) => this.#key(event));
    this.#filter.addEventListener('change', () => this.#answer());
    this.#list.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link === null) return;
      rememberSearch(input.value);
      options.onFollow(input.value, this.#found.stems, link);
    });
    this.#load();
    this.#answer();
  }

  /** Puts words into the field and answers them. */
  ask(query: string): void {
    this.#input.value = query;
    this.#changed();
  }

  #changed(): void {
    this.#answer();
    this.#options.onQuery?.(this.#input.value);
  }

  #load(): void {
    this.#index = 'waiting';
    loadEngine().then(
      (engine) => {
        this.#engine = engine;
        this.#index = 'ready';
        this.#answer();
      },
      () => {
        this.#index = 'failed';
        this.#draw();
      },
    );
  }

  #answer(): void {
    this.#turn += 1;
    const query = this.#input.value;
    const section = this.#filter.value;
    this.#found = this.#engine?.find(query, { isTyping: true, section }) ?? noAnswers;
    this.#inText = [];
    this.#more = undefined;
    this.#isBrowsing = false;
    clearTimeout(this.#pause);
    const isEnough = query.trim().length >= leastForFullText;
    this.#text = isEnough ? 'waiting' : 'ready';
    if (isEnough) {
      this.#pause = window.setTimeout(() => void this.#lookInText(query, section), fullTextDelayMs);
    }
    this.#active = this.#options.selectFirst ? 0 : -1;
    this.#draw();
  }

  async #lookInText(query: string, section: string): Promise<void> {
    const isStale = this.#staleness();
    try {
      [this.#later, this.#extras] = await Promise.all([
        import('./later.ts'),
        this.#options.extras?.(),
      ]);
      if (isStale()) return;
      const card = this.#engine && this.#extras?.card(query, this.#engine.index);
      this.#card.replaceChildren(...(card ? [card] : []));
      const { answers, isSure } = this.#found;
      const known = new Set(isSure ? answers.map(({ path }) => path) : []);
      const found = await this.#later.findInText(query, section, known, this.#engine);
      if (isStale()) return;
      this.#inText = found.rows;
      this.#more = found.more;
      this.#text = 'ready';
    } catch {
      if (isStale()) return;
      this.#text = 'failed';
    }
    this.#draw();
  }

  async #lookFurther(): Promise<void> {
    const isStale = this.#staleness();
    const more = this.#more;
    this.#more = undefined;
    try {
      const found = await more?.();
      if (found === undefined || isStale()) return;
      this.#inText = [...this.#inText, ...found.rows];
      this.#more = found.more;
    } catch {
      if (isStale()) return;
      this.#text = 'failed';
    }
    // The button that was pressed goes away, and the focus with it.
    const hasFocus = this.#message.contains(document.activeElement);
    this.#draw();
    if (hasFocus) this.#input.focus();
  }

  /** Tells, later on, whether the reader has asked for something else since. */
  #staleness(): () => boolean {
    const turn = this.#turn;
    return () => turn !== this.#turn;
  }

  #draw(): void {
    const query = this.#input.value;
    const isAsked = query.trim() !== '';
    const { answers, stems, isSure } = this.#found;
    const isMatch = matcherFor(query, stems);
    const rows = isSure ? merge(answers, this.#inText) : merge(this.#inText, answers);
    this.#rows = isAsked ? rows : [];
    this.#list.replaceChildren(
      ...this.#rows.map((row, place) => {
        const decoration = this.#engine?.pageAt(row.path)?.decoration ?? [];
        const shown = decoration.length > 0 ? this.#extras?.decoration(decoration) : undefined;
        return resultLink(row, `${this.#list.id}-${place}`, isMatch, shown);
      }),
    );
    if (!isAsked) this.#card.replaceChildren();
    this.#message.replaceChildren(...(isAsked ? this.#outcome(query) : this.#welcome()));
    this.#drawBar();
    this.#choose(Math.min(this.#active, this.#rows.length - 1));
    this.#announce();
  }

  #drawBar(): void {
    const { length } = this.#rows;
    this.#count.textContent = length === 0 ? '' : length === 1 ? '1 result' : `${length} results`;
    const chosen = this.#filter.value;
    if (chosen === '') {
      const sections = new Set(this.#rows.map(({ section }) => section).filter(Boolean));
      this.#filter.replaceChildren(
        element('option', { value: '' }, 'All sections'),
        ...[...sections].map((one) => element('option', {}, one)),
      );
      this.#filter.hidden = sections.size < 2;
    }
    this.#bar.hidden = length === 0 && this.#filter.hidden;
  }

  #welcome(): Node[] {
    const ask = (query: string) => {
      this.ask(query);
      this.#input.focus();
    };
    const forget = () => {
      forgetSearches();
      this.#draw();
      this.#input.focus();
    };
    this.#filter.replaceChildren();
    return messages.welcome(recentSearches(), ask, forget);
  }

  #outcome(query: string): Node[] {
    if (this.#index === 'waiting') return messages.loading();
    if (this.#rows.length > 0) {
      if (this.#text === 'failed') return messages.withoutFullText();
      return this.#more === undefined ? [] : messages.more(() => void this.#lookFurther());
    }
    if (this.#text === 'waiting') return messages.lookingFurther();
    if (this.#index === 'failed') {
      return messages.failed(() => {
        this.#load();
        this.#draw();
      });
    }
    return this.#later === undefined || this.#text === 'failed'
      ? messages.withoutFullText()
      : this.#later.nothing(query, this.#filter.value, this.#engine);
  }

  #announce(): void {
    clearTimeout(this.#announcement);
    this.#announcement = window.setTimeout(() => {
      const query = this.#input.value.trim();
      const isDone = this.#index !== 'waiting' && this.#text !== 'waiting';
      if (query === '' || !isDone) this.#live.textContent = '';
      else if (this.#rows.length === 0) this.#live.textContent = this.#message.textContent;
      else this.#live.textContent = `${this.#count.textContent} for ${messages.echo(query)}`;
    }, announceDelayMs);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const last = this.#rows.length - 1;
    const places: Readonly<Record<string, number>> = {
      ArrowDown: this.#active < last ? this.#active + 1 : 0,
      ArrowUp: this.#active > 0 ? this.#active - 1 : last,
      ...(this.#isBrowsing ? { Home: 0, End: last } : {}),
    };
    const place = places[event.key];
    const option = this.#list.children[this.#active];
    if (place !== undefined && last >= 0) {
      event.preventDefault();
      this.#isBrowsing = true;
      this.#choose(place);
    } else if (event.key === 'Enter' && option instanceof HTMLAnchorElement) {
      event.preventDefault();
      option.click();
    }
  }

  #choose(place: number): void {
    this.#active = place;
    for (const [at, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(at === place));
    }
    const option = this.#list.children[place];
    this.#input.setAttribute('aria-expanded', String(this.#rows.length > 0));
    this.#input.setAttribute('aria-activedescendant', option?.id ?? '');
    if (this.#isBrowsing) option?.scrollIntoView({ block: 'nearest' });
  }
}
