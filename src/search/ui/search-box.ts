import { compareEnd } from '../core/beginning.ts';
import type { Answer, Engine, Result } from '../core/engine.ts';
import type { Weights } from '../core/excerpt.ts';
import { matcher } from '../core/mark.ts';
import { stem, tokensOf } from '../core/text.ts';
import { element } from './dom.ts';
import type { SearchExtras } from './extras.ts';
import type { SearchLoader } from './loader.ts';
import * as messages from './messages.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { resultLinks } from './results.ts';
import { viewOf, type FullText, type View } from './view.ts';

/** What takes longer waits until the reader pauses; the index answers at every key. */
const pauseMs = 150;
/** Screen readers hear one count per pause, not one per key. */
const announceDelayMs = 700;
const leastForFullText = 2;

export interface SearchBoxOptions {
  /** Choose the first result from the start, so that Enter opens it. */
  selectFirst: boolean;
  /** The words have changed. */
  onQuery?: (query: string) => void;
  /** A result is about to be followed. */
  onFollow: (query: string, weights: Weights, target: HTMLAnchorElement) => void;
  /** Fetches what the book adds to the results, when it adds anything. */
  extras: (() => Promise<SearchExtras>) | undefined;
}

const noAnswer: Answer = {
  results: [],
  weights: new Map(),
  corrections: [],
  isSure: true,
  isClear: false,
};

/**
 * Joins a field to a list of results that answers as you type. The focus stays in the field; the
 * chosen result is told by `aria-activedescendant`.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class SearchBox {
  readonly #input: HTMLInputElement;
  readonly #loader: SearchLoader;
  readonly #options: SearchBoxOptions;
  readonly #notice = element('p', { class: 'search-notice' });
  readonly #count = element('p');
  readonly #filter = element('select', { 'aria-label': 'Section' });
  readonly #bar = element('div', { class: 'search-bar' }, this.#count, this.#filter);
  readonly #card = element('div');
  readonly #list = element('div', { role: 'listbox', 'aria-label': 'Results' });
  readonly #message = element('div', { class: 'search-message' });
  readonly #live = element('p', { class: 'visually-hidden', role: 'status' });

  #later: typeof import('./later.ts') | undefined;
  #answer: Answer = noAnswer;
  #fullText: FullText = { kind: 'unneeded' };
  /** What a section says about the query further down, by address. */
  #passages: ReadonlyMap<string, string> = new Map();
  #rows: readonly Result[] = [];
  #active = -1;
  /** True once an arrow key has gone into the list: then Home and End belong to it, too. */
  #isBrowsing = false;
  /** The query whose words are taken as they stand, mistyped or not. */
  #asTyped: string | undefined;
  /** How often something was asked: a query or a section. */
  #turn = 0;
  #pause = 0;
  #announcement = 0;

  constructor(
    input: HTMLInputElement,
    place: HTMLElement,
    loader: SearchLoader,
    options: SearchBoxOptions,
  ) {
    this.#input = input;
    this.#loader = loader;
    this.#options = options;
    this.#list.id = `${input.id}-list`;
    place.append(this.#notice, this.#bar, this.#card, this.#list, this.#message, this.#live);
    input.role = 'combobox';
    input.setAttribute('aria-controls', this.#list.id);
    input.setAttribute('aria-autocomplete', 'list');

    input.addEventListener('input', () => this.#changed());
    input.addEventListener('keydown', (event) => this.#key(event));
    this.#filter.addEventListener('change', () => this.#ask());
    this.#list.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link === null) return;
      rememberSearch(input.value);
      options.onFollow(input.value, this.#answer.weights, link);
    });
    loader.join(() => this.#ask());
    this.#ask();
  }

  /** Puts words into the field and answers them. */
  ask(query: string): void {
    this.#input.value = query;
    this.#changed();
  }

  #changed(): void {
    this.#isBrowsing = false;
    this.#ask();
    this.#options.onQuery?.(this.#input.value);
  }

  get #engine(): Engine | undefined {
    const { state } = this.#loader;
    return state.kind === 'ready' ? state.engine : undefined;
  }

  #ask(): void {
    this.#turn += 1;
    const query = this.#input.value;
    const group = this.#filter.value;
    const options = { isTyping: true, group, asTyped: this.#asTyped === query };
    this.#answer = this.#engine?.find(query, options) ?? noAnswer;
    this.#passages = new Map();
    clearTimeout(this.#pause);
    const { state } = this.#loader;
    const isKnown = this.#answer.isSure && (this.#engine?.index.isWhole ?? true);
    const isEnough = query.trim().length >= leastForFullText;
    const isNeeded = isEnough && state.kind === 'ready' && state.text !== 'loading' && !isKnown;
    this.#fullText = { kind: isNeeded ? 'looking' : 'unneeded' };
    if (isEnough && state.kind === 'ready') {
      this.#pause = window.setTimeout(() => void this.#lookCloser(query, group, isNeeded), pauseMs);
    }
    this.#draw();
  }

  /** What follows when the reader pauses: the comparison, passages, and full text where it is needed. */
  async #lookCloser(query: string, group: string, isNeeded: boolean): Promise<void> {
    const isStale = this.#staleness();
    const engine = this.#engine;
    try {
      const [later, extras] = await Promise.all([import('./later.ts'), this.#options.extras?.()]);
      this.#later = later;
      if (isStale() || engine === undefined) return;
      const card = extras?.card(query, engine.index);
      this.#card.replaceChildren(...(card ? [card] : []));
      const passages = later.findPassages(this.#rows, this.#answer.weights).then((found) => {
        if (isStale() || found.size === 0) return;
        this.#passages = found;
        this.#draw();
      });
      if (isNeeded) await this.#lookInText(query, group);
      await passages;
    } catch {
      if (isStale()) return;
      this.#fullText = { kind: 'failed' };
      this.#draw();
    }
  }

  async #lookInText(query: string, group: string): Promise<void> {
    const isStale = this.#staleness();
    const { results, isSure } = this.#answer;
    const known = new Set(isSure ? results.map(({ path }) => path) : []);
    const found = await this.#later?.findInText(query, group, known, this.#engine);
    if (found === undefined || isStale()) return;
    this.#fullText = { kind: 'done', rows: found };
    this.#draw();
  }

  /** The reader wants to see what the text of all pages holds. */
  async #lookFurther(): Promise<void> {
    const isStale = this.#staleness();
    // The button that was pressed goes away, and the focus with it.
    const hasFocus = this.#message.contains(document.activeElement);
    this.#fullText = { kind: 'looking' };
    this.#draw();
    if (hasFocus) this.#input.focus();
    try {
      this.#later ??= await import('./later.ts');
      await this.#lookInText(this.#input.value, this.#filter.value);
    } catch {
      if (isStale()) return;
      this.#fullText = { kind: 'failed' };
      this.#draw();
    }
  }

  /** Tells, later on, whether the reader has asked for something else since. */
  #staleness(): () => boolean {
    const turn = this.#turn;
    return () => turn !== this.#turn;
  }

  #draw(): void {
    const query = this.#input.value;
    const view = viewOf(query, this.#loader.state, this.#answer, this.#fullText);
    this.#rows = view.kind === 'results' ? view.rows : [];
    const look = {
      weights: this.#answer.weights,
      isMatch: this.#matcher(query),
      passages: this.#passages,
    };
    this.#list.replaceChildren(
      ...this.#rows.flatMap((row, index) =>
        resultLinks(row, { ...look, isWhole: index === 0 && this.#answer.isClear }),
      ),
    );
    [...this.#list.children].forEach((option, index) => {
      option.id = `${this.#list.id}-${index}`;
    });
    if (view.kind === 'welcome') this.#card.replaceChildren();
    this.#drawNotice(query);
    this.#message.replaceChildren(...this.#below(view, query));
    this.#drawBar();
    // Without results nothing was chosen, which says nothing about those that have come since.
    if (!this.#isBrowsing) this.#active = this.#options.selectFirst ? 0 : -1;
    this.#choose(Math.min(this.#active, this.#list.children.length - 1));
    this.#announce(view);
  }

  /** Marks the words that tell, and the beginning of the one that is being typed. */
  #matcher(query: string): (word: string) => boolean {
    const { weights } = this.#answer;
    const last = tokensOf(query).at(-1) ?? '';
    const isBegun = /[\p{L}\p{N}]$/u.test(query) && last.length > 2;
    return matcher(weights.keys(), isBegun && !weights.has(stem(last)) ? last : '');
  }

  #drawNotice(query: string): void {
    const { beginning, corrections } = this.#answer;
    const isCorrected = corrections.length > 0 && beginning === undefined;
    this.#notice.hidden = this.#rows.length === 0 || (!isCorrected && beginning === undefined);
    const takeAsTyped = () => {
      this.#asTyped = query;
      this.#ask();
      this.#input.focus();
    };
    this.#notice.replaceChildren(
      ...(isCorrected ? messages.corrected(corrections, takeAsTyped) : []),
      ...(beginning === undefined ? [] : [compareEnd(beginning)]),
    );
  }

  #drawBar(): void {
    const { length } = this.#rows;
    this.#count.textContent = length === 0 ? '' : length === 1 ? '1 result' : `${length} results`;
    if (this.#filter.value === '') {
      const groups = new Set(this.#rows.map(({ group }) => group).filter(Boolean));
      this.#filter.replaceChildren(
        element('option', { value: '' }, 'All sections'),
        ...[...groups].map((one) => element('option', {}, one)),
      );
      this.#filter.hidden = groups.size < 2;
    }
    this.#bar.hidden = length === 0 && this.#filter.hidden;
  }

  #below(view: View, query: string): Node[] {
    switch (view.kind) {
      case 'welcome':
        return this.#welcome();
      case 'loading':
        return messages.loading();
      case 'failed':
        return messages.failed(() => this.#loader.retry());
      case 'looking':
        return messages.looking();
      case 'nothing':
        return this.#later?.nothing(query, this.#filter.value, this.#engine) ?? messages.looking();
      case 'results':
        if (view.below === 'without-text') return messages.withoutFullText();
        return view.below === 'more' ? messages.more(() => void this.#lookFurther()) : [];
    }
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

  #announce(view: View): void {
    clearTimeout(this.#announcement);
    this.#announcement = window.setTimeout(() => {
      const query = messages.echo(this.#input.value.trim());
      if (view.kind === 'results') {
        this.#live.textContent =
          `${this.#notice.firstChild?.textContent ?? ''} ${this.#count.textContent} for ${query}`.trim();
      } else {
        this.#live.textContent =
          view.kind === 'nothing' || view.kind === 'failed' ? this.#message.textContent : '';
      }
    }, announceDelayMs);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const last = this.#list.children.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: this.#active < last ? this.#active + 1 : 0,
      ArrowUp: this.#active > 0 ? this.#active - 1 : last,
      ...(this.#isBrowsing ? { Home: 0, End: last } : {}),
    };
    const target = targets[event.key];
    const option = this.#list.children[this.#active];
    if (target !== undefined && last >= 0) {
      event.preventDefault();
      this.#isBrowsing = true;
      this.#choose(target);
    } else if (event.key === 'Enter' && option instanceof HTMLAnchorElement) {
      event.preventDefault();
      option.click();
    }
  }

  #choose(index: number): void {
    this.#active = index;
    for (const [at, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(at === index));
    }
    const option = this.#list.children[index];
    this.#input.setAttribute('aria-expanded', String(this.#rows.length > 0));
    this.#input.setAttribute('aria-activedescendant', option?.id ?? '');
    if (this.#isBrowsing) option?.scrollIntoView({ block: 'nearest' });
  }
}
