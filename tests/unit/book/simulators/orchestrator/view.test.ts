import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toMarkup, type View } from '#book/simulators/shared/view.ts';
import { constantsFrom } from '#book/simulators/orchestrator/constants.ts';
import { type Event, isServing, slotCount, usual } from '#book/simulators/orchestrator/cluster.ts';
import { create, step } from '#book/simulators/orchestrator/model.ts';
import { rulesInWords, ruleSources } from '#book/simulators/orchestrator/rules-in-words.ts';
import { badDeployment, openingState } from '#book/simulators/orchestrator/story.ts';
import {
  clusterPicture,
  containerRows,
  figures,
  history,
  logEntries,
  newestEntry,
} from '#book/simulators/orchestrator/view.ts';
import { clock, describe, result } from '#book/simulators/orchestrator/words.ts';
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

test('the picture shows every container once, and every slot on servers that are there', () => {
  for (const state of manyStates()) {
    const text = markup(clusterPicture(state, { isLive: true }));
    assert.equal(count(text, /class="orch-box"/g), state.containers.length);
    for (const { id } of state.containers) {
      assert.equal(count(text, new RegExp(`data-container="${id}"`, 'g')), 1);
    }
    assert.equal(count(text, /<li>/g), slotCount);
    assert.equal(
      count(text, /data-state="(healthy|frozen)"/g),
      state.containers.filter(isServing).length,
    );
  }
});

test('nothing that is drawn or said is undefined or not a number', () => {
  for (const state of manyStates()) {
    const text = [
      markup([...figures(state), ...clusterPicture(state, { isLive: true }), ...history(state)]),
      markup([...containerRows(state), ...logEntries(state, 40), ...newestEntry(state)]),
      describe(state),
      result(state),
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

test('a container that was killed leaves a mark in its slot until the next step', () => {
  const killed = step(create(usual), { type: 'kill', id: 2 }, constants);
  const picture = (state: typeof killed): string => markup(clusterPicture(state, { isLive: true }));
  assert.match(picture(killed), /class="orch-loss"[^>]*>✕ 2</);
  assert.doesNotMatch(picture(step(killed, { type: 'tick' }, constants)), /orch-loss/);
});

test('without script nothing in the picture asks to be pressed', () => {
  const still = markup(clusterPicture(create(usual), { isLive: false }));
  assert.doesNotMatch(still, /<button/);
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
