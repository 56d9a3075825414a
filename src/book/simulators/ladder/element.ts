import { show } from '../shared/dom.ts';
import { readChoice, writeParam } from '../shared/params.ts';
import { joinPredict } from '../shared/predict.ts';
import { SimulatorElement } from '../shared/simulator-element.ts';
import type { SourceLink } from '../shared/source-link.ts';
import { ladderData } from './data.ts';
import { describe, ownDuties, result, rung, step, type Ladder, type LadderEvent } from './model.ts';
import { changesList, dutyCard, dutyInWords, rungBar, rungCard } from './view.ts';

const climbMs = 200;

/** Two rungs of the ladder of service levels, compared duty by duty. */
export default class LadderElement extends SimulatorElement {
  protected override upgrade(signal: AbortSignal): void {
    const data = ladderData(this.constants<SourceLink[]>());
    const usual: Ladder = { from: this.dataset['from'] ?? '', to: this.dataset['to'] ?? '' };
    const ids = data.rungs.map(({ id }) => id);
    const address = this.readAddress();
    const rungs = this.find('.ladder-rungs');
    const menu = this.find('[data-duty]', HTMLSelectElement);
    const rungMenu = this.find('[data-rungs]', HTMLSelectElement);
    let state: Ladder = {
      from: readChoice(address, 'before', ids, usual.from),
      to: readChoice(address, 'rung', ids, usual.to),
    };
    /** The duty that is explained, by its position in the bar. */
    let duty: number | undefined;

    const draw = (): void => {
      const stood = rungs.querySelector('[data-here]');
      for (const label of rungs.querySelectorAll<HTMLElement>('.ladder-rung')) {
        const { rung: id = '' } = label.dataset;
        label.toggleAttribute('data-here', id === state.to);
        label.toggleAttribute('data-before', id === state.from && id !== state.to);
        const radio = label.querySelector('input');
        if (radio) radio.checked = id === state.to;
        const rail = label.querySelector('.ladder-rail');
        const before = id === state.to ? rung(data, state.from) : undefined;
        if (rail) show(rail, rungBar(rung(data, id), before));
      }
      this.#climb(stood, rungs.querySelector('[data-here]'));
      point(duty);
      rungMenu.value = state.to;
      menu.value = duty === undefined ? '' : String(duty);
      show(
        this.find('.sim-card'),
        ...(duty === undefined ? rungCard(rung(data, state.to)) : dutyCard(data, state, duty)),
      );
      show(this.find('.ladder-changes'), ...changesList(data, state));
      this.say(result(data, state));
    };
    /** Marks one column of the ladder and names it. */
    const point = (index: number | undefined): void => {
      const column = this.find('.ladder-column');
      column.hidden = index === undefined;
      column.style.setProperty('--index', String(index ?? 0));
      column.style.setProperty('--count', String(data.duties.length));
      this.find('.ladder-duty').textContent =
        (index === undefined ? undefined : data.duties[index]?.label) ?? 'Choose a rung or a cell';
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
    const explain = (index: number | undefined): void => {
      duty = index;
      // Its card takes the room of the question, which came too late anyway.
      if (index !== undefined) question.close();
      draw();
      this.announce(index === undefined ? describe(data, state) : dutyInWords(data, state, index));
    };

    this.addEventListener(
      'change',
      ({ target }) => {
        if (target === rungMenu) happen({ type: 'climb', to: rungMenu.value });
        if (target === menu) explain(menu.value === '' ? undefined : Number(menu.value));
        if (target instanceof HTMLInputElement && target.name === 'ladder-rung') {
          happen({ type: 'climb', to: target.value });
          if (duty !== undefined) this.announce(dutyInWords(data, state, duty));
        }
      },
      { signal },
    );
    /** The duty whose cell is under the pointer. */
    const dutyAt = ({ target, clientX }: MouseEvent): number | undefined => {
      const bar = target instanceof Element ? target.closest('.ladder-rail') : null;
      if (bar === null) return undefined;
      const { left, width } = bar.getBoundingClientRect();
      const index = Math.floor(((clientX - left) / width) * data.duties.length);
      return Math.min(data.duties.length - 1, Math.max(0, index));
    };
    // A name stands for the whole rung. The click that a label sends to its own button has no place.
    rungs.addEventListener(
      'click',
      (event) => {
        if (event.target instanceof HTMLInputElement) return;
        const index = dutyAt(event);
        if (index !== duty) explain(index);
      },
      { signal },
    );
    rungs.addEventListener('pointermove', (event) => point(dutyAt(event) ?? duty), { signal });
    rungs.addEventListener('pointerleave', () => point(duty), { signal });
    this.press('[data-swap]', signal, () => happen({ type: 'swap' }));
    const question = joinPredict(this, signal, (choice) => {
      state = { from: 'ec2', to: 'ec2' };
      duty = undefined;
      happen({ type: 'climb', to: 'lambda' });
      const own = rung(data, 'lambda');
      const yours = own.hands.flatMap(({ who }, index) =>
        who === 'customer' ? [data.duties[index]?.label.toLowerCase() ?? ''] : [],
      );
      const count = ownDuties(own);
      const verdict = Number(choice) === count ? 'Right' : `You said ${choice}`;
      return `${verdict}: ${count} stay yours alone, even on AWS Lambda. They are ${new Intl.ListFormat('en-US').format(yours)}.`;
    });

    if (address.has('rung') || address.has('before')) {
      question.close();
      this.announce(describe(data, state));
    }
    draw();
  }

  /** Moves the figure from the rung where it stood to the one where it stands. */
  #climb(from: Element | null, to: Element | null): void {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!from || !to || from === to || isStill) return;
    const distance = from.getBoundingClientRect().top - to.getBoundingClientRect().top;
    to.querySelector('.ladder-climber')?.animate(
      [{ transform: `translateY(${distance}px)` }, { transform: 'none' }],
      { duration: climbMs, easing: 'ease-out' },
    );
  }
}
