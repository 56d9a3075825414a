import { show } from '../shared/dom.ts';
import { readChoice } from '../shared/params.ts';
import { joinPredict } from '../shared/predict.ts';
import { SimulatorElement } from '../shared/simulator-element.ts';
import type { SourceLink } from '../shared/source-link.ts';
import {
  describe,
  differences,
  outcome,
  packings,
  parseDifferences,
  result,
  servers,
  step,
  type Portability,
} from './model.ts';
import { initial, initialSpot, table } from './table.ts';
import { card, cellContent, standing, terminal, terminalName, verdict, type Spot } from './view.ts';

/** One application on three machines, with differences that can be switched on and off. */
export default class PortabilityElement extends SimulatorElement {
  protected override upgrade(signal: AbortSignal): void {
    const sources = new Map(this.constants<SourceLink[]>().map((source) => [source.id, source]));
    const address = this.readAddress();
    const [test, production] = servers.map((server) => {
      const text = address.get(`on-${server}`);
      return text === null ? initial.differs[server] : parseDifferences(text);
    });
    let state: Portability = {
      packing: readChoice(address, 'pack', packings, initial.packing),
      differs: { test: test ?? [], production: production ?? [] },
    };
    let spot: Spot = initialSpot;

    const draw = (): void => {
      for (const input of this.querySelectorAll<HTMLInputElement>('[name="port-packing"]')) {
        input.checked = input.value === state.packing;
      }
      for (const part of this.querySelectorAll<HTMLElement>('[data-packing]')) {
        part.dataset['packing'] = state.packing;
      }
      for (const server of servers) {
        for (const difference of differences) {
          const input = this.find(
            `[name="port-${server}"][value="${difference}"]`,
            HTMLInputElement,
          );
          input.checked = state.differs[server].includes(difference);
          const cell = input.closest('label');
          if (!cell) continue;
          cell.dataset['standing'] = standing(table, state, server, difference);
          const content = cell.querySelector('.port-content');
          if (content) show(content, ...cellContent(table, state, server, difference));
        }
        show(this.find(`[data-verdict="${server}"]`), ...verdict(table, state, server));
      }
      show(this.find('.port-terminal'), ...terminal(table, state, spot.server));
      this.find('.port-terminal-name').textContent = terminalName(spot);
      show(this.find('.sim-card'), ...card(table, state, spot, sources));
      this.say(result(table, state));
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
        if (target.name === 'port-packing' && packing) {
          change(step(state, { type: 'pack', packing }));
        }
        if (server && difference) {
          spot = { server, difference };
          change(step(state, { type: 'set', server, difference, on: target.checked }));
        }
      },
      { signal },
    );
    this.press('[data-reset]', signal, () => {
      spot = initialSpot;
      change(initial);
    });
    const question = joinPredict(this, signal, (choice) => {
      spot = { server: 'production', difference: 'architecture' };
      change({ packing: 'image', differs: { test: [], production: ['architecture'] } });
      const { message } = outcome(table, state, 'production');
      const verdict = choice === 'stops' ? 'Right' : 'Not quite';
      const slow =
        choice === 'slow'
          ? ' It would run slowly on a laptop that emulates the other processor type, but servers usually don’t emulate.'
          : '';
      return `${verdict}: it doesn’t start.${slow} The production server prints “${message?.split('\n').at(-1)}”. An image contains everything except the kernel and the processor.`;
    });

    draw();
    if (['pack', ...servers.map((server) => `on-${server}`)].some((name) => address.has(name))) {
      question.close();
      this.announce(describe(table, state));
    }
  }
}
