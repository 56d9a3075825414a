import { joinNumberControl, type NumberControl } from '../shared/number-control.ts';
import { joinPredict } from '../shared/predict.ts';
import { show } from '../shared/dom.ts';
import { createRunner } from '../shared/runner.ts';
import { SimulatorElement } from '../shared/simulator-element.ts';
import { hasSettings, readSettings, writeSettings } from './address.ts';
import {
  bounds,
  create,
  isAsDesired,
  step,
  zones,
  type Event,
  type Settings,
  type State,
} from './model.ts';
import { balancingRules, type Constants } from './rules.ts';
import { scalingKinds } from './scaling.ts';
import { badDeployment, openingState } from './story.ts';
import { containerRows, figures, history, logEntries, zoneList } from './view.ts';
import { balancerWords, describe } from './words.ts';

const tag = 'w-orchestrator';
const stepsPerSecond = 4;

/** A run ends when nothing has been decided for this long: longer than any cool-down. */
const quietSeconds = 360;
const longestRunSeconds = 3600;

/** A small cluster that the reader breaks and the orchestrator repairs. */
class OrchestratorElement extends SimulatorElement {
  protected override upgrade(signal: AbortSignal): void {
    const constants = this.constants<Constants>();
    const address = this.readAddress();
    const isShared = hasSettings(address);
    let state: State = isShared ? create(readSettings(address)) : openingState(constants);
    /** What the page shows now. */
    let drawn: Partial<State> = {};
    let startedAt = 0;

    const runButton = this.button('run');
    const log = this.find('.orch-log', HTMLElement);
    const numbers = new Map<keyof typeof bounds, NumberControl>();

    const draw = (): void => {
      show(this.find('.orch-figures', HTMLElement), ...figures(state));
      show(this.find('.orch-zones', HTMLElement), ...zoneList(state));
      show(this.find('.orch-chart', HTMLElement), ...history(state));
      show(this.find('.orch-table tbody', HTMLElement), ...containerRows(state));
      if (state.log !== drawn.log) show(log, ...logEntries(state, 40));
      this.find('.orch-balancer', HTMLElement).textContent = balancerWords(state);
      for (const zone of zones) {
        const isLost = state.lostZones.includes(zone);
        this.button(`zone-${zone}`).textContent = isLost
          ? `Bring zone ${zone} back`
          : `Lose zone ${zone}`;
      }
    };
    /** Brings the controls in line with the state, for example after the scaler moved it. */
    const drawControls = (): void => {
      const { settings } = state;
      for (const [key, control] of numbers) {
        const value = key === 'desired' ? state.desired : settings[key];
        if (control.value !== value) control.value = value;
      }
      const isScaled = settings.scaling !== 'none';
      for (const input of this.querySelectorAll<HTMLInputElement>(
        '[name="orch-desired"], [data-for="orch-desired"]',
      )) {
        input.disabled = isScaled;
      }
      for (const input of this.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
        '[data-setting]',
      )) {
        const value = settings[input.dataset['setting'] as keyof Settings];
        if (input instanceof HTMLSelectElement) input.value = String(value);
        else if (input.type === 'checkbox') input.checked = value === true;
        else input.checked = input.value === value;
      }
    };
    const happen = (event: Event): void => {
      state = step(state, event, constants);
    };
    const drawAll = (): void => {
      draw();
      const isChanged = state.settings !== drawn.settings || state.desired !== drawn.desired;
      if (isChanged) drawControls();
      drawn = state;
    };
    const act = (event: Event): void => {
      happen(event);
      drawAll();
      this.announce(`${state.log.at(-1)?.text ?? ''} ${describe(state)}`);
    };
    const write = (): void => this.writeAddress((params) => writeSettings(params, state.settings));
    const set = (settings: Partial<Settings>): void => {
      act({ type: 'set', settings });
      write();
    };

    const runner = createRunner(this, signal, stepsPerSecond, {
      tick: () => {
        const wasAsDesired = isAsDesired(state);
        happen({ type: 'tick' });
        if (!wasAsDesired && isAsDesired(state)) this.announce(describe(state));
        const decidedAt = Math.max(startedAt, state.log.at(-1)?.at ?? 0);
        return state.now - decidedAt < quietSeconds && state.now - startedAt < longestRunSeconds;
      },
      draw: drawAll,
      onChange: (isRunning) => {
        runButton.textContent = isRunning ? 'Pause' : 'Run';
        if (!isRunning) this.announce(describe(state));
      },
    });

    const press = (name: string, action: () => void): void => {
      this.button(name).addEventListener('click', action, { signal });
    };
    press('kill', () => act({ type: 'kill' }));
    press('freeze', () => act({ type: 'freeze' }));
    for (const zone of zones) {
      press(`zone-${zone}`, () => {
        const isLost = state.lostZones.includes(zone);
        act({ type: isLost ? 'restore-zone' : 'lose-zone', zone });
      });
    }
    press('double', () => set({ load: Math.min(bounds.load.max, state.settings.load * 2) }));
    press('halve', () => set({ load: Math.floor(state.settings.load / 2) }));
    press('deploy-good', () => act({ type: 'deploy', isBad: false }));
    press('deploy-bad', () => act({ type: 'deploy', isBad: true }));
    press('step', () => {
      runner.pause();
      happen({ type: 'tick' });
      drawAll();
      this.announce(describe(state));
    });
    press('run', () => {
      if (runner.isRunning) {
        runner.pause();
        return;
      }
      startedAt = state.now;
      runner.run();
    });
    const begin = (first: State): void => {
      runner.pause();
      state = first;
      drawAll();
      this.announce(describe(state));
    };
    const again = (): void => begin(create(state.settings));
    press('again', again);
    press('reset', () => {
      begin(openingState(constants));
      write();
    });

    for (const key of Object.keys(bounds) as (keyof typeof bounds)[]) {
      const change = (value: number): void => {
        set({ [key]: value });
        if (key === 'seed') again();
      };
      // Sliders are followed at the end of a drag: each change is a line in the log.
      const control = joinNumberControl(this, `orch-${key}`, signal, {
        onInput: () => {},
        onChange: change,
      });
      numbers.set(key, control);
    }
    this.addEventListener(
      'change',
      ({ target }) => {
        if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
        const changed = readControl(target);
        if (changed) set(changed);
      },
      { signal },
    );
    const question = joinPredict(this, signal, {
      onAnswer: (choice) => {
        runner.pause();
        state = badDeployment(constants);
        drawAll();
        this.announce(describe(state));
        const { arrived, failed } = state.total;
        const verdict = choice === 'nothing' ? 'Right' : 'Not quite';
        return `${verdict}: ${failed === 0 ? 'none' : failed} of ${arrived.toLocaleString('en')} requests failed. The old containers keep running until enough new ones are healthy. No new container became healthy, and after ${state.rolloutFailures} failures the circuit breaker went back to version 1. Read the log from the bottom up to see each step.`;
      },
    });

    if (isShared) question.close();
    drawAll();
    if (isShared) this.announce(describe(state));
  }

  private button(name: string): HTMLButtonElement {
    return this.find(`[data-do="${name}"]`, HTMLButtonElement);
  }
}

/** The setting that a radio button, check box or list stands for. */
function readControl(control: HTMLInputElement | HTMLSelectElement): Partial<Settings> | undefined {
  const { value } = control;
  const isChecked = control instanceof HTMLInputElement && control.checked;
  switch (control.dataset['setting']) {
    case 'balancing': {
      const balancing = balancingRules.find((rule) => rule === value);
      return balancing && { balancing };
    }
    case 'scaling': {
      const scaling = scalingKinds.find((kind) => kind === value);
      return scaling && { scaling };
    }
    case 'minPercent':
      return { minPercent: Number(value) };
    case 'maxPercent':
      return { maxPercent: Number(value) };
    case 'isOrchestrated':
      return { isOrchestrated: isChecked };
    case 'hasBreaker':
      return { hasBreaker: isChecked };
    default:
      return undefined;
  }
}

/** Defines the element once. */
export function define(): void {
  if (!customElements.get(tag)) customElements.define(tag, OrchestratorElement);
}
