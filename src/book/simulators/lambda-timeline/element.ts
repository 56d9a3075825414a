import { formatNumber } from '#ledger/format.ts';
import { joinControls } from '../shared/controls.ts';
import { show } from '../shared/dom.ts';
import { fly } from '../shared/dots.ts';
import { joinPredict } from '../shared/predict.ts';
import { createRunner } from '../shared/runner.ts';
import { SimulatorElement } from '../shared/simulator-element.ts';
import { withWorkload } from '../shared/workload.ts';
import {
  arrivals,
  fitted,
  lastDrop,
  mostDrops,
  type Scenario,
  simulate,
  windowMs,
} from './model.ts';
import { type Constants, readScenario, writeScenario } from './state.ts';
import {
  billRows,
  caption,
  counters,
  heightOf,
  landings,
  picture,
  reasonOf,
  result,
  standing,
  summary,
  tallies,
  type Tally,
  timeLabel,
} from './view.ts';

/** How long a whole run plays, and in how many steps. */
const runSeconds = 12;
const ticksPerSecond = 30;

/** Single requests are seen to fall where they are not more than this. */
const mostFalling = 200;

/**
 * The timeline of one function's environments: it plays, steps from request to request, and is
 * drawn anew when a value changes. What it shows comes from `model.ts` and `view.ts`.
 */
export default class LambdaTimeline extends SimulatorElement {
  protected override upgrade(signal: AbortSignal): void {
    const constants = this.constants<Constants>();
    const plot = this.find('.timeline-plot');
    const host = {
      picture: this.find('.timeline-host'),
      counters: this.find('.timeline-counters'),
      bill: this.find('.timeline-bill tbody'),
      clock: this.find('.timeline-clock'),
      caption: this.find('.timeline-caption'),
      play: this.find('[data-play]'),
    };
    /** What the reader set; not every pattern can show all of it, and another one may again. */
    let wished = readScenario(this.readAddress(), constants);
    let scenario = wished;
    let run = simulate(scenario, constants.rules);
    let tallyAt = tallies(run);
    let falls = landings(run);
    /** The end of the window: everything is drawn. */
    const whole = Infinity;
    let nowMs = whole;

    const drawMoment = (): void => {
      const spanMs = windowMs(scenario);
      show(host.picture, ...picture(run, scenario, nowMs));
      show(host.counters, ...counters(tallyAt(nowMs)));
      host.clock.textContent = timeLabel(Math.min(nowMs, spanMs), spanMs);
    };
    const draw = (): void => {
      drawMoment();
      show(host.caption, ...caption(run, scenario));
      show(host.bill, ...billRows(run, scenario, constants));
      this.say(result(run, scenario, constants));
      controls.show(scenario);
      controls.disable('requestsPerMonth', ['sparse', 'own'].includes(scenario.pattern));
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
      falls = landings(run);
      nowMs = whole;
      draw();
    };
    const write = (params: URLSearchParams): void => writeScenario(params, scenario, constants);
    const settle = (): void => {
      this.writeAddress(write);
      this.announce(summary(run, scenario, constants));
    };
    const controls = joinControls<Scenario>(this, signal, { onInput: change, onChange: settle });

    /** Lets a request fall from above to the row of the environment that takes it. */
    const letFall = (atMs: number, lane: number): void => {
      const box = this.find('.timeline-picture', SVGElement).getBoundingClientRect();
      const x = box.left + (atMs / windowMs(scenario)) * box.width;
      const y = box.top + heightOf(run, lane) * box.height;
      fly(this.find('.timeline-figure'), {
        from: new DOMRect(x, box.top - 12, 0, 0),
        to: new DOMRect(x, y, 0, 0),
        isFailing: false,
        delayMs: 0,
      });
    };
    const runner = createRunner(this, signal, ticksPerSecond, {
      tick: () => {
        const before = nowMs;
        nowMs += windowMs(scenario) / (runSeconds * ticksPerSecond);
        if (falls.length <= mostFalling) {
          for (const { atMs, lane } of falls) {
            if (atMs > before && atMs <= nowMs) letFall(atMs, lane);
          }
        }
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

    this.press('[data-play]', signal, () => {
      if (runner.isRunning) return runner.pause();
      if (nowMs >= windowMs(scenario)) nowMs = 0;
      runner.run();
    });
    this.press('[data-step]', signal, () => {
      runner.pause();
      const before = tallyAt(nowMs === whole ? -1 : nowMs);
      const next = arrivals(scenario).find((atMs) => nowMs === whole || atMs > nowMs);
      nowMs = next ?? whole;
      drawMoment();
      const fall = falls.find(({ atMs }) => atMs === nowMs);
      if (fall) letFall(fall.atMs, fall.lane);
      this.announce(stepSentence(before));
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

    // Events: dropped onto the picture, or by the button where the last one was, a little later.
    const drop = (thousandths: number): void => {
      if (wished.drops.length >= mostDrops) return;
      const position = Math.round(Math.min(lastDrop, Math.max(0, thousandths)));
      change({ drops: [...wished.drops, position].sort((a, b) => a - b) });
      settle();
      const atMs = (position / 1000) * windowMs(scenario);
      const fall = falls.findLast((one) => one.atMs === atMs);
      if (fall) letFall(atMs, fall.lane);
    };
    plot.addEventListener(
      'click',
      ({ clientX }) => {
        const { left, width } = plot.getBoundingClientRect();
        drop(((clientX - left) / width) * 1000);
      },
      { signal },
    );
    this.press('[data-drop]', signal, () => {
      const last = wished.drops.at(-1);
      drop(last === undefined ? 500 : last > 950 ? 50 : last + 50);
    });
    this.press('[data-clear]', signal, () => {
      change({ drops: [] });
      settle();
    });
    this.press('[data-reset]', signal, () => {
      change(constants.usual);
      settle();
    });
    const question = joinPredict(this, signal, (choice) => {
      change({ ...constants.usual, pattern: 'steady' });
      const { coldStarts, requests } = tallyAt(whole);
      nowMs = 0;
      runner.run();
      const right = coldStarts < 10 ? 'few' : coldStarts <= 25 ? 'some' : 'many';
      return `${choice === right ? 'Right' : 'Not quite'}: ${coldStarts} of ${requests} requests start cold. When requests are spread evenly, most of them find an environment that has just become free. In the burst, each one found all environments busy.`;
    });
    draw();
    if (this.isShared(write)) {
      question.close();
      settle();
    }
  }
}
