import { sourceTitle } from '../shared/source-view.ts';
import { view, type View } from '../shared/view.ts';
import { explain, type Cell } from './model.ts';

/** What the chosen cell means. */
export function card(cell: Cell): View[] {
  const { title, verdict, text } = explain(cell);
  return [
    view('p', { class: 'steps-title' }, title),
    view('p', {}, view('strong', {}, verdict), ` ${text} `, sourceTitle(cell.source)),
  ];
}
