import { joinControls } from '../shared/controls.ts';
import { show } from '../shared/dom.ts';
import { fly } from '../shared/dots.ts';
import { joinPredict } from '../shared/predict.ts';
import { createRunner } from '../shared/runner.ts';
import { SimulatorElement } from '../shared/simulator-element.ts';
import { hasSettings, readSettings, writeSettings } from './address.ts';
import { bounds, isAsDesired, zones, type Event, type Settings, type State } from './cluster.ts';
import { create, step } from './model.ts';
import type { Constants } from './rules.ts';
import { badDeployment, openingState } from './story.ts';
import {
  clusterPicture,
  containerRows,
  figures,
  history,
  logEntries,
  newestEntry,
} from './view.ts';
import { describe, failedLately, result } from './words.ts';

const stepsPerSecond = 4;

/** A run ends when nothing has been decided for this long: longer than any cool-down. */
const quietSeconds = 360;
const longestRunSeconds = 3600;

/** Dots that stand for the requests of one step. */
const mostDots = 14;

/** A small cluster that the reader breaks and the orchestrator repairs. */
export default class Orchestrator extends SimulatorElement {
  protected override upgrade(signal: AbortSignal): void {
    const constants = this.constants<Constants>();
    const address = this.readAddress();
    const isShared = hasSettings(address);
    const host = {
      picture: this.find('.orch-picture'),
      newest: this.find('.orch-newest'),
      figures: this.find('.orch-figures'),
      chart: this.find('.orch-chart'),
      rows: this.find('.orch-table tbody'),
      log: this.find('.orch-log'),
    };
    let state: State = isShared ? create(readSettings(address)) : openingState(constants);
    /** What the page shows now. */
    let drawn: Partial<State> = {};
    let startedAt = 0;

    const draw = (): void => {
      show(host.picture, ...clusterPicture(state, { isLive: true }));
      show(host.figures, ...figures(state));
      show(host.chart, ...history(state));
      show(host.rows, ...containerRows(state));
      if (state.log !== drawn.log) {
        show(host.newest, ...newestEntry(state));
        show(host.log, ...logEntries(state, 40));
      }
      this.say(result(state));
      // The scaler may have moved what a control shows.
      if (state.settings !== drawn.settings || state.desired !== drawn.desired) {
        controls.show({ ...state.settings, desired: state.desired });
        controls.disable('desired', state.settings.scaling !== 'none');
      }
      drawn = state;
    };
    const dispatch = (event: Event): void => {
      state = step(state, event, constants);
    };
    const act = (event: Event): void => {
      const before = state.log;
      dispatch(event);
      const news = state.log === before ? '' : `${state.log.at(-1)?.text} `;
      draw();
      this.announce(news + describe(state));
    };
    const write = (): void => this.writeAddress((params) => writeSettings(params, state.settings));
    const set = (settings: Partial<Settings>): void => {
      act({ type: 'set', settings });
      write();
    };
    const begin = (first: State): void => {
      runner.pause();
      state = first;
      draw();
      this.announce(describe(state));
    };
    const restart = (): void => begin(create(state.settings));

    const controls = joinControls<Settings>(this, signal, {
      // Sliders are followed at the end of a drag: each change is a line in the log.
      onInput: () => {},
      onChange: (changed) => {
        set(withNumbers(changed));
        if (changed.seed !== undefined) restart();
      },
    });

    const tick = (): void => {
      const before = state;
      dispatch({ type: 'tick' });
      this.#sendDots(before, state);
    };
    const runner = createRunner(this, signal, stepsPerSecond, {
      tick: () => {
        const wasAsDesired = isAsDesired(state);
        tick();
        if (!wasAsDesired && isAsDesired(state)) this.announce(describe(state));
        const decidedAt = Math.max(startedAt, state.log.at(-1)?.at ?? 0);
        return state.now - decidedAt < quietSeconds && state.now - startedAt < longestRunSeconds;
      },
      draw,
      onChange: (isRunning) => {
        this.find('[data-do="run"]').textContent = isRunning ? 'Pause' : 'Run';
        if (!isRunning) this.announce(describe(state));
      },
    });

    const actions: Record<string, () => void> = {
      kill: () => act({ type: 'kill' }),
      freeze: () => act({ type: 'freeze' }),
      double: () => set({ load: Math.min(bounds.load.max, Math.max(1, state.settings.load * 2)) }),
      halve: () => set({ load: Math.floor(state.settings.load / 2) }),
      'deploy-good': () => act({ type: 'deploy', isBad: false }),
      'deploy-bad': () => act({ type: 'deploy', isBad: true }),
      step: () => {
        runner.pause();
        tick();
        draw();
        this.announce(describe(state));
      },
      run: () => {
        if (runner.isRunning) return runner.pause();
        startedAt = state.now;
        runner.run();
      },
      restart,
      reset: () => {
        begin(openingState(constants));
        write();
      },
    };
    for (const zone of zones) {
      actions[`zone-${zone}`] = () => {
        const isLost = state.lostZones.includes(zone);
        act({ type: isLost ? 'restore-zone' : 'lose-zone', zone });
      };
    }
    // The picture is drawn anew, so the listener is on what holds it.
    this.addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element ? target.closest('button') : null;
        const { do: action, container } = button?.dataset ?? {};
        if (container !== undefined) {
          act({ type: 'kill', id: Number(container) });
          this.#keepFocus(button);
        }
        if (action !== undefined) actions[action]?.();
      },
      { signal },
    );

    const question = joinPredict(this, signal, (choice) => {
      begin(badDeployment(constants));
      const { arrived, failed } = state.total;
      const verdict = choice === 'nothing' ? 'Right' : 'Not quite';
      return `${verdict}: ${failed === 0 ? 'none' : failed} of ${arrived.toLocaleString('en-US')} requests failed. The old containers keep running until enough new ones are healthy. No new container became healthy, and after ${state.rolloutFailures} failures the circuit breaker went back to version 1.`;
    });

    if (isShared) question.close();
    draw();
    if (isShared) this.announce(describe(state));
  }

  /** A killed container takes its button with it; the focus goes to the next one. */
  #keepFocus(killed: HTMLElement | null): void {
    if (killed?.isConnected) return;
    const next =
      this.querySelector<HTMLElement>('[data-container]') ?? this.find('[data-do="step"]');
    next.focus({ preventScroll: true });
  }

  /** Lets some dots fly for the requests of a step: each to the container that got its share. */
  #sendDots(before: State, now: State): void {
    const stage = this.find('.orch-scene');
    const from = this.find('.orch-balancer').getBoundingClientRect();
    const shares = now.containers.flatMap(({ id, received, frozenSeconds }) => {
      const earlier = before.containers.find((container) => container.id === id)?.received ?? 0;
      const target = this.querySelector(`[data-container="${id}"]`);
      return target && received > earlier
        ? [{ target, count: received - earlier, isFailing: frozenSeconds > 0 }]
        : [];
    });
    const total = shares.reduce((sum, { count }) => sum + count, 0);
    const dots = Math.min(mostDots, Math.ceil(now.settings.load / 8));
    for (const { target, count, isFailing } of shares) {
      const to = target.getBoundingClientRect();
      for (let dot = 0; dot < Math.round((count / total) * dots); dot += 1) {
        fly(stage, { from, to, isFailing, delayMs: dot * 70 });
      }
    }
    // With nobody to send them to, they fall off the load balancer.
    if (total === 0 && failedLately(now) > 0) {
      for (let dot = 0; dot < 5; dot += 1) {
        fly(stage, { from, to: from, isFailing: true, delayMs: dot * 40 });
      }
    }
  }
}

/** Menus hold texts; the settings that they stand for are numbers. */
function withNumbers(changed: Partial<Settings>): Partial<Settings> {
  const numbers = (['minPercent', 'maxPercent'] as const).flatMap((name) =>
    changed[name] === undefined ? [] : [[name, Number(changed[name])]],
  );
  return { ...changed, ...Object.fromEntries(numbers) };
}
