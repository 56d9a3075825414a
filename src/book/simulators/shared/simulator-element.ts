import { changeAddress } from '#client/address-bar.ts';

/**
 * What every simulator's element shares: it upgrades markup that the server rendered, keeps its
 * state in the address, and says in one polite sentence what a change did.
 *
 * Markup: a `fieldset.sim-controls` that is `disabled` until this element is there, and a
 * `p.sim-status` with `role="status"`.
 */
export abstract class SimulatorElement extends HTMLElement {
  #lifetime: AbortController | undefined;
  #announcement: number | undefined;

  connectedCallback(): void {
    this.#lifetime = new AbortController();
    this.upgrade(this.#lifetime.signal);
    for (const controls of this.querySelectorAll<HTMLFieldSetElement>('.sim-controls')) {
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
  protected find<Found extends Element>(selector: string, type: new () => Found): Found {
    const found = this.querySelector(selector);
    if (found instanceof type) return found;
    throw new Error(`<${this.localName}> expects a ${type.name} at "${selector}" in its markup.`);
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

  /**
   * Says `text` to people who cannot see the picture. It waits until the reader has let go for a
   * moment, so that dragging a slider is one announcement, not forty.
   */
  protected announce(text: string): void {
    clearTimeout(this.#announcement);
    this.#announcement = window.setTimeout(() => {
      this.find('.sim-status', HTMLElement).textContent = text;
    }, 400);
  }
}
