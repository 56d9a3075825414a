import { changeAddress } from '#client/address-bar.ts';
import { keepMarks } from './keep-marks.ts';
import type { SearchLoader } from './loader.ts';
import { SearchBox, type SearchBoxOptions } from './search-box.ts';

/** Makes `/search/` answer: the words stand in its address, so that it can be linked and shared. */
export function joinSearchPage(
  input: HTMLInputElement,
  loader: SearchLoader,
  extras: SearchBoxOptions['extras'],
): void {
  const place = document.querySelector<HTMLElement>('[data-search-results]');
  if (place === null) return;
  const form = input.form;
  const box = new SearchBox(input, place, loader, {
    selectFirst: false,
    extras,
    onQuery: (query) => changeAddress(box, (address) => write(query, address)),
    onFollow: (_, weights, target) => keepMarks(weights.keys(), target),
  });
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = place.querySelector<HTMLAnchorElement>('a.hit');
    first?.focus();
  });
  addEventListener('popstate', read);
  read();

  function read(): void {
    const query = new URLSearchParams(location.search).get('q') ?? '';
    if (query !== '' || input.value !== '') box.ask(query === '' ? input.value : query);
  }
}

/** Browsers limit how long an address may be. */
function write(query: string, address: URL): void {
  const text = query.trim().slice(0, 200);
  if (text === '') address.searchParams.delete('q');
  else address.searchParams.set('q', text);
  address.hash = '';
}
