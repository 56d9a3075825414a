import messagesAddress from 'virtual:search-messages';
import textAddress from 'virtual:search-text';
import { createEngine, type Engine } from '../core/engine.ts';
import type { IndexData, MessagesData, TextData } from '../core/index-data.ts';
import { openMessages, type Message } from '../core/messages.ts';
import { openIndex, type Index } from '../core/open-index.ts';
import { finishInPauses } from './pauses.ts';

/** How far search has come. */
export type SearchState =
  | { kind: 'loading' }
  | { kind: 'failed' }
  /** Without `text` it knows names and headings only, because the text is on its way or did not come. */
  | { kind: 'ready'; engine: Engine; text: 'loading' | 'ready' | 'failed' };

/**
 * Loads the index, then the text of the sections and the error messages: a short message, such as
 * "Segmentation fault", looks like any other words. Tells its listener about each step.
 */
export class SearchLoader {
  state: SearchState = { kind: 'loading' };
  #onChange: (() => void) | undefined;
  readonly #again: () => Promise<Response>;
  #data: IndexData | undefined;
  #index: Index | undefined;
  #messages: readonly Message[] | undefined;
  #messagesAsked = false;

  /** Takes the index from a request that is under way, and how to ask for it again. */
  constructor(first: Promise<Response>, again: () => Promise<Response>) {
    this.#again = again;
    void this.#loadIndex(first);
  }

  /** Joins the one who wants to hear about changes, and loads the text of the sections. */
  join(onChange: () => void): void {
    this.#onChange = onChange;
    if (this.state.kind === 'failed') this.retry();
    else void this.#loadRest();
  }

  /** Asks for the index once more. */
  retry(): void {
    this.#set({ kind: 'loading' });
    void this.#loadIndex(this.#again());
  }

  async #loadRest(): Promise<void> {
    await this.#loadText();
    await this.#loadMessages();
  }

  /** Loads the error messages, once. Without them pasted messages are answered like other words. */
  async #loadMessages(): Promise<void> {
    if (this.#messagesAsked) return;
    this.#messagesAsked = true;
    try {
      this.#messages = openMessages((await read(fetch(messagesAddress))) as MessagesData);
      if (this.state.kind === 'ready') this.#ready(this.state.text);
    } catch {
      this.#messagesAsked = false;
    }
  }

  async #loadIndex(answer: Promise<Response>): Promise<void> {
    try {
      this.#data = (await read(answer)) as IndexData;
      this.#index = await finishInPauses(openIndex(this.#data), isAwaited);
      this.#ready('loading');
    } catch {
      this.#set({ kind: 'failed' });
      return;
    }
    if (this.#onChange !== undefined) await this.#loadRest();
  }

  async #loadText(): Promise<void> {
    if (this.#data === undefined || this.#index?.hasText) return;
    try {
      const text = (await read(fetch(textAddress))) as TextData;
      this.#index = await finishInPauses(openIndex(this.#data, text), () => false);
      this.#ready('ready');
    } catch {
      this.#ready('failed');
    }
  }

  #ready(text: 'loading' | 'ready' | 'failed'): void {
    if (this.#index === undefined) return;
    this.#set({ kind: 'ready', engine: createEngine(this.#index, this.#messages), text });
  }

  #set(state: SearchState): void {
    this.state = state;
    this.#onChange?.();
  }
}

/** The focus stands in the field when somebody waits, and nowhere when the search page begins. */
function isAwaited(): boolean {
  return document.activeElement !== document.body;
}

/** What a server sends instead of a file cannot be read, and rejects. */
async function read(answer: Promise<Response>): Promise<unknown> {
  const response = await answer;
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
  return response.json();
}
