import { changeAddress } from '#client/address-bar.ts';

/**
 * What every simulator's element shares: it upgrades markup that the server rendered, keeps its
 * state in the address, and says in one polite sentence what a change did.
 *
 * Markup: `Stage.astro`. Its fieldsets are `disabled` until this element is there.
 */
export abstract class SimulatorElement extends HTMLElement {
  #lifetime: AbortController | undefined;
  #announcement: number | undefined;

  connectedCallback(): void {
    this.#lifetime = new AbortController();
    this.upgrade(this.#lifetime.signal);
    for (const controls of this.querySelectorAll<HTMLFieldSetElement>('fieldset[data-waits]')) {
      controls.disabled = false;
    }
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    clearTimeout(this.#announcement);
    this.#lifetime?.abort();
  }

  /** Finds the parts and listens; everything that is begun here ends with `signal`. */
  protected abstract upgrade(signal: AbortSignal): void;

  /** The one element of the markup that `selector` names; refuses markup that lacks it. */
  protected find<Found extends Element = HTMLElement>(
    selector: string,
    type?: new () => Found,
  ): Found {
    const found = this.querySelector<Found>(selector);
    if (found && (type === undefined || found instanceof type)) return found;
    throw new Error(`<${this.localName}> expects "${selector}" in its markup.`);
  }

  /** Calls `action` when the button that `selector` names is pressed. */
  protected press(selector: string, signal: AbortSignal, action: () => void): void {
    this.find(selector).addEventListener('click', action, { signal });
  }

  /** Figures from the ledger that the page wrote into `data-constants`. */
  protected constants<Constants>(): Constants {
    return JSON.parse(this.dataset['constants'] ?? '{}') as Constants;
  }

  /** The state in the address as the page was opened. */
  protected readAddress(): URLSearchParams {
    return new URLSearchParams(location.search);
  }

  /** Whether an address that `write` fills holds anything: whether the state is not the usual one. */
  protected isShared(write: (params: URLSearchParams) => void): boolean {
    const params = new URLSearchParams();
    write(params);
    return params.size > 0;
  }

  /**
   * Lets `write` change this simulator's values in the address once the reader pauses, without a
   * new history entry.
   */
  protected writeAddress(write: (params: URLSearchParams) => void): void {
    changeAddress(this, ({ searchParams }) => write(searchParams));
  }

  /** The result in one sentence, below the picture. */
  protected say(result: string): void {
    this.find('.sim-result').textContent = result;
  }

  /**
   * Says `text` to people who cannot see the picture. It waits until the reader has let go for a
   * moment, so that dragging a slider is one announcement, not forty.
   */
  protected announce(text: string): void {
    clearTimeout(this.#announcement);
    this.#announcement = window.setTimeout(() => {
      this.find('.sim-status').textContent = text;
    }, 400);
  }
}
