import { formatNumber } from '#ledger/format.ts';
import { withWorkload } from '../shared/workload.ts';
import { show } from '../shared/dom.ts';
import { joinNumberControl } from '../shared/number-control.ts';
import { joinPredict } from '../shared/predict.ts';
import { createRunner } from '../shared/runner.ts';
import { SimulatorElement } from '../shared/simulator-element.ts';
import { arrivals, fitted, patterns, type Scenario, simulate, windowMs } from './model.ts';
import { type Constants, numbers, readScenario, writeScenario } from './state.ts';
import {
  billRows,
  caption,
  counters,
  picture,
  reasonOf,
  standing,
  summary,
  tallies,
  type Tally,
  timeLabel,
} from './view.ts';

const tag = 'w-lambda-timeline';

/** How long a whole run plays, and in how many steps. */
const runSeconds = 12;
const ticksPerSecond = 30;

/**
 * The timeline of one function's environments: it plays, steps from request to request, and is
 * drawn anew when a value changes. What it shows comes from `model.ts` and `view.ts`.
 */
class LambdaTimeline extends SimulatorElement {
  protected override upgrade(signal: AbortSignal): void {
    const constants = this.constants<Constants>();
    const host = {
      picture: this.find('.timeline-plot', HTMLElement),
      counters: this.find('.timeline-counters', HTMLElement),
      bill: this.find('.timeline-bill tbody', HTMLElement),
      clock: this.find('.timeline-clock', HTMLElement),
      caption: this.find('figcaption', HTMLElement),
      play: this.find('[data-play]', HTMLButtonElement),
    };
    /** What the reader set; not every pattern can show all of it, and another one may again. */
    let wished = readScenario(this.readAddress(), constants);
    let scenario = wished;
    let run = simulate(scenario, constants.rules);
    let tallyAt = tallies(run);
    /** The end of the window: everything is drawn. */
    const whole = Infinity;
    let nowMs = whole;

    const drawMoment = (): void => {
      const spanMs = windowMs(scenario);
      show(host.picture, picture(run, scenario, nowMs));
      show(host.counters, ...counters(tallyAt(nowMs)));
      host.clock.textContent = timeLabel(Math.min(nowMs, spanMs), spanMs);
    };
    const draw = (): void => {
      drawMoment();
      show(host.caption, ...caption(run, scenario));
      show(host.bill, ...billRows(run, scenario, constants));
      for (const name of numbers) controls[name].value = scenario[name];
      controls.requestsPerMonth.disabled = scenario.pattern === 'sparse';
      for (const radio of this.querySelectorAll<HTMLInputElement>('[name="pattern"]')) {
        radio.checked = radio.value === scenario.pattern;
      }
      for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-carry]')) {
        link.href = withWorkload(link.pathname, scenario);
      }
    };
    const change = (changed: Partial<Scenario>): void => {
      runner.pause();
      wished = { ...wished, ...changed };
      scenario = fitted(wished);
      run = simulate(scenario, constants.rules);
      tallyAt = tallies(run);
      nowMs = whole;
      draw();
    };
    const write = (params: URLSearchParams): void => writeScenario(params, scenario, constants);
    const settle = (): void => {
      this.writeAddress(write);
      this.announce(summary(run, scenario, constants));
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
      initMs: controlFor('initMs'),
      limit: controlFor('limit'),
      provisioned: controlFor('provisioned'),
      keptMinutes: controlFor('keptMinutes'),
    };

    const runner = createRunner(this, signal, ticksPerSecond, {
      tick: () => {
        nowMs += windowMs(scenario) / (runSeconds * ticksPerSecond);
        return nowMs < windowMs(scenario);
      },
      draw: () => {
        if (nowMs >= windowMs(scenario)) nowMs = whole;
        drawMoment();
      },
      onChange: (isRunning) => {
        host.play.textContent = isRunning ? 'Pause' : 'Run';
        if (isRunning) return;
        if (nowMs === whole) settle();
        else this.announce(standing(tallyAt(nowMs), scenario, nowMs));
      },
    });
    const rewind = (): void => {
      if (nowMs >= windowMs(scenario)) nowMs = 0;
    };
    const on = (selector: string, listener: () => void): void =>
      this.find(selector, HTMLButtonElement).addEventListener('click', listener, { signal });
    on('[data-play]', () => {
      if (runner.isRunning) return runner.pause();
      rewind();
      runner.run();
    });
    on('[data-step]', () => {
      runner.pause();
      const before = tallyAt(nowMs === whole ? -1 : nowMs);
      const next = arrivals(scenario).find((atMs) => nowMs === whole || atMs > nowMs);
      nowMs = next ?? whole;
      drawMoment();
      this.announce(stepSentence(before));
    });
    on('[data-reset]', () => {
      change(constants.usual);
      settle();
    });
    const stepSentence = (before: Tally): string => {
      if (nowMs === whole) return summary(run, scenario, constants);
      const { requests, coldStarts, refused } = tallyAt(nowMs);
      const why = refused > before.refused ? run.refused[refused - 1]?.why : undefined;
      const outcome = coldStarts > before.coldStarts ? 'started cold' : 'started warm';
      const told = why
        ? `was throttled because ${reasonOf(why, scenario, constants.rules)}`
        : outcome;
      return `Request ${formatNumber(requests)} at ${timeLabel(nowMs, windowMs(scenario))} ${told}.`;
    };

    this.addEventListener(
      'change',
      ({ target }) => {
        if (!(target instanceof HTMLInputElement) || target.name !== 'pattern') return;
        const pattern = patterns.find((one) => one === target.value);
        if (pattern !== undefined) change({ pattern });
        settle();
      },
      { signal },
    );
    const question = joinPredict(this, signal, {
      onAnswer: (choice) => {
        change({ ...constants.usual, pattern: 'steady' });
        const { coldStarts, requests } = tallyAt(whole);
        nowMs = 0;
        runner.run();
        const right = coldStarts < 10 ? 'few' : coldStarts <= 25 ? 'some' : 'many';
        return (
          `${choice === right ? 'Right' : 'Not quite'}: ${coldStarts} of ${requests} requests start cold. ` +
          'When requests are spread evenly, most of them find an environment that has just become free. In the burst, each one found all environments busy.'
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
  if (customElements.get(tag) === undefined) customElements.define(tag, LambdaTimeline);
}
