import { formatUsd } from '#ledger/format.ts';
import { withWorkload } from '../shared/workload.ts';
import { show, toElement } from '../shared/dom.ts';
import { joinNumberControl } from '../shared/number-control.ts';
import { joinPredict } from '../shared/predict.ts';
import { SimulatorElement } from '../shared/simulator-element.ts';
import { compare, isLambda, type Prices, type Setup, usualSetup, verdict } from './model.ts';
import { numbers, readSetup, switchNames, writeSetup } from './state.ts';
import { bill, chart } from './view.ts';

const tag = 'w-cost';

/** Redraws chart, sums and crossing points when a value changes. All of it comes from `view.ts`. */
class Cost extends SimulatorElement {
  protected override upgrade(signal: AbortSignal): void {
    const prices = this.constants<Prices>();
    const host = {
      chart: this.find('.cost-figure > div', HTMLElement),
      bill: this.find('.cost-bill', HTMLTableElement),
      crossings: this.find('.cost-crossings', HTMLElement),
    };
    const size = this.find('[name="size"]', HTMLSelectElement);
    const instance = this.find('[name="instance"]', HTMLSelectElement);
    const boxes = switchNames.map((name) => this.find(`[name="${name}"]`, HTMLInputElement));
    let setup = readSetup(this.readAddress(), prices);

    const draw = (): void => {
      const { picture, crossings } = chart(setup, prices);
      show(host.chart, picture);
      show(host.crossings, ...crossings);
      for (const body of host.bill.querySelectorAll('tbody')) body.remove();
      host.bill.append(...bill(setup, prices).map((body) => toElement(body)));
      for (const name of numbers) controls[name].value = setup[name];
      switchNames.forEach((name, index) => {
        const box = boxes[index];
        if (box) box.checked = setup[name];
      });
      size.value = setup.size;
      instance.value = setup.instance;
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
    const controlFor = (name: (typeof numbers)[number]): ReturnType<typeof joinNumberControl> =>
      joinNumberControl(this, name, signal, {
        onInput: (value) => change({ [name]: value }),
        onChange: settle,
      });
    const controls = {
      requestsPerMonth: controlFor('requestsPerMonth'),
      durationMs: controlFor('durationMs'),
      memoryMb: controlFor('memoryMb'),
      peak: controlFor('peak'),
      perVcpu: controlFor('perVcpu'),
    };
    this.addEventListener(
      'change',
      ({ target }) => {
        if (target === size || target === instance) {
          change({ size: size.value, instance: instance.value });
          settle();
        }
        const name = switchNames.find((_, index) => boxes[index] === target);
        if (name === undefined || !(target instanceof HTMLInputElement)) return;
        change({ [name]: target.checked });
        settle();
      },
      { signal },
    );
    this.find('[data-reset]', HTMLButtonElement).addEventListener(
      'click',
      () => {
        change(usualSetup);
        settle();
      },
      { signal },
    );
    const question = joinPredict(this, signal, {
      onAnswer: (choice) => {
        change({ ...usualSetup, requestsPerMonth: 1_000_000 });
        settle();
        const { costs } = compare(setup, prices);
        const lambda = costs.find(({ option }) => option === 'lambda-x86')?.totalUsd ?? 0;
        const server = costs.find(({ option }) => option === 'fargate-x86')?.totalUsd ?? 0;
        const cheapest = costs[0];
        const right = cheapest !== undefined && isLambda(cheapest.option) ? 'lambda' : 'task';
        return (
          `${choice === right ? 'Right' : 'Not quite'}: at a million requests, Lambda costs ${formatUsd(lambda)} ` +
          `and the Fargate task still costs ${formatUsd(server)}. You pay for the task by the second, whether or not requests arrive.`
        );
      },
    });
    draw();
    if (this.isShared(write)) {
      question.close();
      settle();
    }
  }
}

/** Defines the element, once. */
export function define(): void {
  if (customElements.get(tag) === undefined) customElements.define(tag, Cost);
}
