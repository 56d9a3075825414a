import { readChoice, writeParam } from '../shared/params.ts';
import { show } from '../shared/dom.ts';
import { joinPredict } from '../shared/predict.ts';
import { SimulatorElement } from '../shared/simulator-element.ts';
import {
  describe,
  ownDuties,
  rung,
  step,
  type Ladder,
  type LadderData,
  type LadderEvent,
} from './model.ts';
import { changesTable } from './view.ts';

const tag = 'w-ladder';

/** Two rungs of the ladder of service levels, compared duty by duty. */
class LadderElement extends SimulatorElement {
  protected override upgrade(signal: AbortSignal): void {
    const data = this.constants<LadderData>();
    const usual: Ladder = { from: this.dataset['from'] ?? '', to: this.dataset['to'] ?? '' };
    const ids = data.rungs.map(({ id }) => id);
    const address = this.readAddress();
    let state: Ladder = {
      from: readChoice(address, 'before', ids, usual.from),
      to: readChoice(address, 'rung', ids, usual.to),
    };

    const draw = (): void => {
      for (const label of this.querySelectorAll<HTMLElement>('.ladder-rung')) {
        const { rung: id = '' } = label.dataset;
        label.toggleAttribute('data-here', id === state.to);
        label.toggleAttribute('data-before', id === state.from && id !== state.to);
        const radio = label.querySelector('input');
        if (radio) radio.checked = id === state.to;
      }
      show(this.find('.ladder-changes', HTMLElement), changesTable(data, state));
    };
    const happen = (event: LadderEvent): void => {
      state = step(state, event);
      draw();
      this.announce(describe(data, state));
      this.writeAddress((params) => {
        writeParam(params, 'before', state.from, usual.from);
        writeParam(params, 'rung', state.to, usual.to);
      });
    };

    this.addEventListener(
      'change',
      ({ target }) => {
        if (target instanceof HTMLInputElement && target.name === 'ladder-rung') {
          happen({ type: 'climb', to: target.value });
        }
      },
      { signal },
    );
    this.find('[data-swap]', HTMLButtonElement).addEventListener(
      'click',
      () => happen({ type: 'swap' }),
      { signal },
    );
    const question = joinPredict(this, signal, {
      onAnswer: (choice) => {
        state = { from: 'ec2', to: 'ec2' };
        happen({ type: 'climb', to: 'lambda' });
        const own = rung(data, 'lambda');
        const yours = own.hands.flatMap(({ who }, index) =>
          who === 'customer' ? [data.duties[index]?.label.toLowerCase() ?? ''] : [],
        );
        const count = ownDuties(own);
        const verdict = Number(choice) === count ? 'Right' : `You said ${choice}`;
        return `${verdict}: ${count} stay yours alone, even on AWS Lambda. They are ${new Intl.ListFormat('en-US').format(yours)}. The table below gives the source for each one.`;
      },
    });

    if (address.has('rung') || address.has('before')) {
      question.close();
      draw();
      this.announce(describe(data, state));
    }
  }
}

/** Defines the element once. */
export function define(): void {
  if (!customElements.get(tag)) customElements.define(tag, LadderElement);
}
