import { keepFields } from '#client/keep-fields.ts';
import { followContents } from './contents-follow.ts';
import { showCards } from './cards.ts';
import { readOffline } from './offline.ts';
import { loadOnIntent } from './load-on-intent.ts';
import type { SearchExtras } from '#search/ui/extras.ts';
import { openSearch } from '#search/ui/search-open.ts';
import { switchTheme } from './theme-switch.ts';

/**
 * Everything a page without a simulator runs. It enhances; nothing depends on it. `extras` fetches
 * what the book adds to the results of search.
 */
export function startPage(extras?: () => Promise<SearchExtras>): void {
  switchTheme();
  followContents();
  showCards();
  loadOnIntent();
  openSearch(extras);
  readOffline();
  keepFields();
}
