/* What nobody needs before the pointer, a finger or the keyboard has come to the page. */
import { joinCopyButtons } from '../prose/copy.ts';
import { offerHeadingMenus } from './heading-menu.ts';

joinCopyButtons();
offerHeadingMenus();
