import { joinControls } from '../shared/controls.ts';
import { show } from '../shared/dom.ts';
import { joinPredict } from '../shared/predict.ts';
import { SimulatorElement } from '../shared/simulator-element.ts';
import { readWorkload, withWorkload } from '../shared/workload.ts';
import { type Answers, decide, type OptionId, options, usualAnswers } from './model.ts';
import { readAnswers, writeAnswers } from './state.ts';
import { card, type Constants, nameOf, others, ranking, result, summary } from './view.ts';

/** Shows the answer anew whenever one of the questions is answered differently. */
export default class Chooser extends SimulatorElement {
  protected override upgrade(signal: AbortSignal): void {
    const constants = this.constants<Constants>();
    const workload = readWorkload(this.readAddress());
    const { limits } = constants;
    let answers = readAnswers(this.readAddress(), workload, limits);
    /** The option whose row the reader pressed; without one the best is explained. */
    let picked: OptionId | undefined;

    const draw = (): void => {
      const verdict = decide(answers);
      show(this.find('.chooser-ranking'), ...ranking(verdict, constants, { isLive: true, picked }));
      show(this.find('.sim-card'), ...card(picked ?? verdict.best.option, verdict, constants));
      show(this.find('.chooser-others'), ...others(verdict, constants));
      this.say(result(verdict, constants, picked));
      controls.show(answers);
    };
    const write = (params: URLSearchParams): void =>
      writeAnswers(params, answers, workload, limits);
    const settle = (): void => {
      this.writeAddress(write);
      this.announce(summary(decide(answers), constants));
    };
    const change = (changed: Partial<Answers>): void => {
      answers = { ...answers, ...changed };
      picked = undefined;
      draw();
      settle();
    };
    const controls = joinControls<Answers>(this, signal, { onInput: change, onChange: () => {} });
    this.find('.chooser-ranking').addEventListener(
      'click',
      ({ target }) => {
        const row = target instanceof Element ? target.closest<HTMLElement>('[data-option]') : null;
        const option = options.find((one) => one === row?.dataset['option']);
        if (option === undefined) return;
        picked = option === picked ? undefined : option;
        draw();
        this.announce(result(decide(answers), constants, picked));
      },
      { signal },
    );
    this.press('[data-reset]', signal, () => change(usualAnswers(workload, limits)));
    const question = joinPredict(this, signal, (choice) => {
      change({ ...usualAnswers(workload, limits), lasts: 'long' });
      const { option } = decide(answers).best;
      const verdict = choice === option ? 'Right.' : 'Not quite.';
      return `${verdict} It’s ${nameOf(option, constants)}: Lambda stops a call after ${constants.figures['lambda-timeout-max']}.`;
    });
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-carry]')) {
      link.href = withWorkload(link.pathname, workload);
    }
    draw();
    if (decide(answers).best.option !== 'lambda' || this.isShared(write)) {
      question.close();
      settle();
    }
  }
}
