import { nearestAddress } from '#lib/nearest.ts';

/** Offers the page whose address is most like the one asked for, and a search for its words. */
class NotFound extends HTMLElement {
  connectedCallback(): void {
    const [guess, search] = this.querySelectorAll('a');
    const pages = new Map(
      [...this.querySelectorAll<HTMLAnchorElement>('.nav-list a')].map((a) => [a.pathname, a]),
    );
    const { pathname } = location;
    const page = pages.get(nearestAddress(pathname, [...pages.keys()]) ?? '');
    if (page !== undefined && guess?.parentElement) {
      guess.href = page.href;
      guess.textContent = page.textContent.trim();
      guess.parentElement.hidden = false;
    }
    const words = pathname
      .slice(import.meta.env.BASE_URL.length)
      .match(/[a-z\d]+/gi)
      ?.join(' ');
    if (words !== undefined && search) {
      search.search = `?${new URLSearchParams({ q: words })}`;
      search.textContent = `Search for “${words}”`;
    }
  }
}

customElements.define('w-not-found', NotFound);
