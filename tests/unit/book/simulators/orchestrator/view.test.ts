import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toMarkup, type View } from '#book/simulators/shared/view.ts';
import { constantsFrom } from '#book/simulators/orchestrator/constants.ts';
import { create, isServing, step, usual, type Event } from '#book/simulators/orchestrator/model.ts';
import { rulesInWords, ruleSources } from '#book/simulators/orchestrator/rules-in-words.ts';
import { badDeployment, openingState } from '#book/simulators/orchestrator/story.ts';
import {
  containerRows,
  figures,
  history,
  logEntries,
  zoneList,
} from '#book/simulators/orchestrator/view.ts';
import { balancerWords, clock, describe } from '#book/simulators/orchestrator/words.ts';
import { ledger } from '../../../book.ts';
import { constants } from './constants.ts';

function markup(views: View[]): string {
  return views.map(toMarkup).join('');
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

/** States in which every kind of container and condition is to be seen. */
function* manyStates(): Generator<ReturnType<typeof create>> {
  const events: Event[] = [
    { type: 'kill' },
    { type: 'freeze' },
    { type: 'deploy', isBad: true },
    { type: 'lose-zone', zone: 'A' },
    { type: 'set', settings: { load: 320 } },
    { type: 'restore-zone', zone: 'A' },
    { type: 'deploy', isBad: false },
    { type: 'set', settings: { load: 0, desired: 0 } },
  ];
  let state = create({ ...usual, desired: 8 });
  for (const event of events) {
    state = step(state, event, constants);
    yield state;
    for (let steps = 0; steps < 5; steps += 1) {
      state = step(state, { type: 'tick' }, constants);
      yield state;
    }
  }
}

test('the picture shows every container once, and every place on machines that are there', () => {
  for (const state of manyStates()) {
    const text = markup(zoneList(state));
    assert.equal(count(text, /class="orch-container"/g), state.containers.length);
    const places = (2 - state.lostZones.length) * 8;
    assert.equal(count(text, /class="orch-place"/g), places - state.containers.length);
    assert.equal(
      count(text, /data-state="(healthy|frozen)"/g),
      state.containers.filter(isServing).length,
    );
  }
});

test('nothing that is drawn or said is undefined or not a number', () => {
  for (const state of manyStates()) {
    const text = [
      markup([...figures(state), ...zoneList(state), ...history(state)]),
      markup([...containerRows(state), ...logEntries(state, 40)]),
      describe(state),
      balancerWords(state),
    ].join(' ');
    assert.doesNotMatch(text, /undefined|NaN|Infinity|\[object/);
    assert.doesNotMatch(text, /\sstyle=/);
  }
});

test('the log is told newest first and not longer than asked for', () => {
  const state = badDeployment(constants);
  const text = markup(logEntries(state, 2));
  assert.equal(count(text, /<li/g), 2);
  assert.ok(text.indexOf('unhealthy') < text.indexOf('circuit breaker'));
});

test('the page opens with a container that was killed and replaced', () => {
  const state = openingState(constants);
  assert.equal(
    describe(state),
    'At 1:30, you want 4 containers and 4 are healthy (2 in zone A and 2 in zone B). The actual state matches the desired state. With 40 requests a second, the healthy containers are 48% busy on average. No request has failed.',
  );
  assert.equal(state.log.length, 3);
});

test('callers notice nothing of a bad deployment: what the prediction is compared with', () => {
  const { total, rollout, rolloutFailures } = badDeployment(constants);
  assert.equal(total.failed, 0);
  assert.equal(rollout, 'rolled back');
  assert.equal(rolloutFailures, 4);
});

test('seconds are written as minutes and seconds', () => {
  assert.deepEqual([0, 15, 75, 3600].map(clock), ['0:00', '0:15', '1:15', '60:00']);
});

test('every constant comes from a record of the ledger, and every rule names its sources', () => {
  for (const [name, value] of Object.entries(constantsFrom(ledger.read))) {
    assert.ok(Number.isFinite(value) && value > 0, name);
  }
  for (const id of ruleSources(constants)) assert.ok(ledger.source(id).url);
  for (const { text, sources } of rulesInWords(constants)) {
    assert.ok(sources.length > 0);
    assert.doesNotMatch(text, /undefined|NaN/);
  }
});
