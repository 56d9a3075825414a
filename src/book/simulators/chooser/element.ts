import { readWorkload, withWorkload } from '../shared/workload.ts';
import { show } from '../shared/dom.ts';
import { joinPredict } from '../shared/predict.ts';
import { SimulatorElement } from '../shared/simulator-element.ts';
import { type Answers, decide, questions, usualAnswers } from './model.ts';
import { readAnswers, writeAnswers } from './state.ts';
import { answer, type Constants, nameOf, summary } from './view.ts';

const tag = 'w-chooser';

/** Shows the answer anew whenever one of the questions is answered differently. */
class Chooser extends SimulatorElement {
  protected override upgrade(signal: AbortSignal): void {
    const constants = this.constants<Constants>();
    const host = this.find('.chooser-answer', HTMLElement);
    const strip = this.find('.chooser-strip b', HTMLElement);
    const workload = readWorkload(this.readAddress());
    const { limits } = constants;
    let answers = readAnswers(this.readAddress(), workload, limits);

    const draw = (): void => {
      const verdict = decide(answers);
      show(host, ...answer(verdict, constants));
      strip.textContent = nameOf(verdict.best.option, constants);
      for (const radio of this.querySelectorAll<HTMLInputElement>('.chooser-questions input')) {
        radio.checked = Object.entries(answers).some(
          ([id, choice]) => radio.name === `chooser-${id}` && radio.value === choice,
        );
      }
    };
    const write = (params: URLSearchParams): void =>
      writeAnswers(params, answers, workload, limits);
    const settle = (): void => {
      this.writeAddress(write);
      this.announce(summary(decide(answers), constants));
    };
    const change = (changed: Answers): void => {
      answers = changed;
      draw();
      settle();
    };
    this.find('.chooser-questions', HTMLElement).addEventListener(
      'change',
      ({ target }) => {
        if (!(target instanceof HTMLInputElement)) return;
        const question = questions.find(({ id }) => target.name === `chooser-${id}`);
        if (question !== undefined) change({ ...answers, [question.id]: target.value });
      },
      { signal },
    );
    this.find('[data-reset]', HTMLButtonElement).addEventListener(
      'click',
      () => change(usualAnswers(workload, limits)),
      { signal },
    );
    const question = joinPredict(this, signal, {
      onAnswer: (choice) => {
        change({ ...usualAnswers(workload, limits), lasts: 'long' });
        const { option, reasons } = decide(answers).best;
        const because = reasons.at(-1)?.because ?? '';
        const verdict = choice === option ? 'Right.' : 'Not quite.';
        return `${verdict} ${nameOf(option, constants)} fits best then. Lambda stops a call after ${constants.figures['lambda-timeout-max']}. Of the options that are left, this one wins because ${because}.`;
      },
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

/** Defines the element, once. */
export function define(): void {
  if (customElements.get(tag) === undefined) customElements.define(tag, Chooser);
}
