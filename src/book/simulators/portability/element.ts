import { readChoice } from '../shared/params.ts';
import { show } from '../shared/dom.ts';
import { joinPredict } from '../shared/predict.ts';
import { SimulatorElement } from '../shared/simulator-element.ts';
import {
  describe,
  differences,
  outcome,
  packings,
  parseDifferences,
  servers,
  step,
  type Portability,
} from './model.ts';
import { initial, table } from './table.ts';
import { serverOutcome } from './view.ts';

const tag = 'w-portability';

/** One application on three machines, with differences that can be switched on and off. */
class PortabilityElement extends SimulatorElement {
  protected override upgrade(signal: AbortSignal): void {
    const address = this.readAddress();
    const [test, production] = servers.map((server) => {
      const text = address.get(`on-${server}`);
      return text === null ? initial.differs[server] : parseDifferences(text);
    });
    let state: Portability = {
      packing: readChoice(address, 'pack', packings, initial.packing),
      differs: { test: test ?? [], production: production ?? [] },
    };

    const draw = (): void => {
      for (const input of this.querySelectorAll<HTMLInputElement>('[name="port-packing"]')) {
        input.checked = input.value === state.packing;
      }
      this.find('.port-table', HTMLTableElement).dataset['packing'] = state.packing;
      for (const server of servers) {
        for (const input of this.querySelectorAll<HTMLInputElement>(`[name="port-${server}"]`)) {
          input.checked = differences.some(
            (one) => one === input.value && state.differs[server].includes(one),
          );
        }
        const result = this.find(`.port-outcome[data-server="${server}"]`, HTMLElement);
        show(result, ...serverOutcome(table, state, server));
      }
    };
    const change = (after: Portability): void => {
      state = after;
      draw();
      this.announce(describe(table, state));
      this.writeAddress((params) => {
        if (state.packing === initial.packing) params.delete('pack');
        else params.set('pack', state.packing);
        for (const server of servers) {
          const text = state.differs[server].join('.');
          if (text === initial.differs[server].join('.')) params.delete(`on-${server}`);
          else params.set(`on-${server}`, text);
        }
      });
    };

    this.addEventListener(
      'change',
      ({ target }) => {
        if (!(target instanceof HTMLInputElement)) return;
        const packing = packings.find((one) => one === target.value);
        const server = servers.find((one) => target.name === `port-${one}`);
        const difference = differences.find((one) => one === target.value);
        if (target.name === 'port-packing' && packing)
          change(step(state, { type: 'pack', packing }));
        if (server && difference) {
          change(step(state, { type: 'set', server, difference, on: target.checked }));
        }
      },
      { signal },
    );
    this.find('[data-reset]', HTMLButtonElement).addEventListener('click', () => change(initial), {
      signal,
    });
    const question = joinPredict(this, signal, {
      onAnswer: (choice) => {
        change({ packing: 'image', differs: { test: [], production: ['architecture'] } });
        const { message } = outcome(table, state, 'production');
        const verdict =
          choice === 'stops' ? 'Right: it doesn’t start.' : 'Not quite: it doesn’t start.';
        const slow =
          choice === 'slow'
            ? ' It would run slowly on a laptop that emulates the other processor type, but servers usually don’t emulate.'
            : '';
        return `${verdict}${slow} The production server prints “${message?.split('\n').at(-1)}”. An image contains everything except the kernel and the processor.`;
      },
    });

    if (['pack', ...servers.map((server) => `on-${server}`)].some((name) => address.has(name))) {
      question.close();
      draw();
      this.announce(describe(table, state));
    }
  }
}

/** Defines the element once. */
export function define(): void {
  if (!customElements.get(tag)) customElements.define(tag, PortabilityElement);
}
