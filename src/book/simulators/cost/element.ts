import { formatUsd } from '#ledger/format.ts';
import { joinControls } from '../shared/controls.ts';
import { show } from '../shared/dom.ts';
import { joinPredict } from '../shared/predict.ts';
import { spokenAt } from '../shared/scale.ts';
import { SimulatorElement } from '../shared/simulator-element.ts';
import { withWorkload } from '../shared/workload.ts';
import {
  compare,
  crossings,
  curves,
  isLambda,
  type Prices,
  result,
  type Setup,
  usualSetup,
  verdict,
} from './model.ts';
import { readSetup, writeSetup } from './state.ts';
import { bill, crossingList, picture, requestsScale } from './view.ts';

/** Redraws chart, sums and crossing points when a value changes. All of it comes from `view.ts`. */
export default class Cost extends SimulatorElement {
  protected override upgrade(signal: AbortSignal): void {
    const prices = this.constants<Prices>();
    const chart = this.find('.cost-figure');
    const table = this.find('.cost-bill', HTMLTableElement);
    const list = this.find('.cost-crossings');
    let setup = readSetup(this.readAddress(), prices);
    let lines = curves(setup, prices);
    let points = crossings(lines, setup, prices);
    /** Requests a month under the pointer, while it is over the chart. */
    let pointedAt: number | undefined;

    const drawChart = (): void =>
      show(chart, picture({ lines, points, setup, prices, readAt: pointedAt }));
    const draw = (): void => {
      lines = curves(setup, prices);
      points = crossings(lines, setup, prices);
      drawChart();
      show(list, ...crossingList(points, setup));
      show(table, ...bill(setup, prices));
      this.say(result(setup, prices));
      controls.show(setup);
      for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-carry]')) {
        link.href = withWorkload(link.pathname, setup);
      }
    };
    const change = (changed: Partial<Setup>): void => {
      setup = { ...setup, ...changed };
      draw();
    };
    const write = (params: URLSearchParams): void => writeSetup(params, setup);
    const settle = (): void => {
      this.writeAddress(write);
      this.announce(verdict(setup, prices));
    };
    const controls = joinControls<Setup>(this, signal, { onInput: change, onChange: settle });

    // A pointer reads the chart; pressed, it takes the workload along.
    let isDragging = false;
    const onPlot = (event: PointerEvent): void => {
      const box = this.find('.cost-plot', SVGElement).getBoundingClientRect();
      const unit = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
      pointedAt = spokenAt(requestsScale, unit);
      if (isDragging) change({ requestsPerMonth: pointedAt });
      else drawChart();
    };
    const listen = (type: string, listener: (event: PointerEvent) => void): void =>
      chart.addEventListener(type, (event) => listener(event as PointerEvent), { signal });
    listen('pointermove', (event) => {
      if (isDragging || event.pointerType !== 'touch') onPlot(event);
    });
    listen('pointerdown', (event) => {
      if (event.button !== 0) return;
      isDragging = true;
      chart.setPointerCapture(event.pointerId);
      onPlot(event);
    });
    const leave = (): void => {
      if (isDragging) settle();
      isDragging = false;
      pointedAt = undefined;
      drawChart();
    };
    listen('pointerup', leave);
    listen('pointercancel', leave);
    listen('pointerleave', leave);

    this.press('[data-reset]', signal, () => {
      change(usualSetup);
      settle();
    });
    const question = joinPredict(this, signal, (choice) => {
      change({ ...usualSetup, requestsPerMonth: 1_000_000 });
      settle();
      const { costs } = compare(setup, prices);
      const usd = (wanted: string): string =>
        formatUsd(costs.find(({ option }) => option === wanted)?.totalUsd ?? 0);
      const cheapest = costs[0];
      const right = cheapest !== undefined && isLambda(cheapest.option) ? 'lambda' : 'task';
      return `${choice === right ? 'Right' : 'Not quite'}: at a million requests, Lambda costs ${usd('lambda-x86')} and the Fargate task still costs ${usd('fargate-x86')}. You pay for the task by the second, whether or not requests arrive.`;
    });
    draw();
    if (this.isShared(write)) {
      question.close();
      settle();
    }
  }
}
