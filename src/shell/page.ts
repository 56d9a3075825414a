/* Everything a page without a simulator runs. It enhances; nothing depends on it. */
import { followContents } from './contents-follow.ts';
import { showCards } from './cards.ts';
import { readOffline } from './offline.ts';
import { loadOnIntent } from './load-on-intent.ts';
import { openSearch } from '#search/ui/search-open.ts';
import { switchTheme } from './theme-switch.ts';

switchTheme();
followContents();
showCards();
loadOnIntent();
openSearch();
readOffline();
