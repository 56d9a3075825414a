import { usual, type Event, type State } from './cluster.ts';
import { create, step } from './model.ts';
import type { Constants } from './rules.ts';

const tick: Event = { type: 'tick' };

/** What has happened when the page is opened: a container was killed and has been replaced. */
const opening: Event[] = [tick, tick, { type: 'kill' }, tick, tick, tick, tick];

/** The state that the page shows before anybody has touched it. */
export function openingState(constants: Constants): State {
  return play(create(usual), opening, constants);
}

/** A bad version, deployed with everything as usual, and the two and a half minutes after it. */
export function badDeployment(constants: Constants): State {
  const ticks = Array.from({ length: 10 }, () => tick);
  return play(create(usual), [{ type: 'deploy', isBad: true }, ...ticks], constants);
}

function play(state: State, events: readonly Event[], constants: Constants): State {
  return events.reduce((before, event) => step(before, event, constants), state);
}
