import { loadStyles } from './index-loader.ts';

/** All of search that is loaded on intent, as one file: parts would be fetched one after the other. */
export { joinDialog } from './dialog.ts';
export { useIndex } from './index-loader.ts';
export { showMarks } from './marks.ts';
export { joinSearchPage } from './search-page.ts';

loadStyles();
