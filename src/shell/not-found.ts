import { nearestAddress } from '#ledger/nearest.ts';

/* Offers the page whose address is most like the one asked for, and a search for its words. */
const { pathname } = location;
const [guess, search, ...links] = document.querySelectorAll<HTMLAnchorElement>('.not-found a');
const address = nearestAddress(
  pathname,
  links.map((link) => link.pathname),
);
const page = links.find((link) => link.pathname === address);
if (guess?.parentElement && page) {
  guess.href = page.href;
  guess.textContent = page.text.trim();
  guess.parentElement.hidden = false;
}
const words = pathname.slice(import.meta.env.BASE_URL.length).match(/[a-z\d]+/gi);
if (search && words) {
  search.search = `?q=${words.join('+')}`;
  search.text = `Search for “${words.join(' ')}”`;
}
