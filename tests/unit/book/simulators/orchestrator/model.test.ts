import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  healthyCount,
  isAsDesired,
  isServing,
  slotCount,
  scene,
  usual,
  zoneOf,
  zones,
  type Event,
  type Settings,
  type State,
} from '#book/simulators/orchestrator/cluster.ts';
import { create, step } from '#book/simulators/orchestrator/model.ts';
import { breakerThreshold, rollingBounds } from '#book/simulators/orchestrator/rules.ts';
import { constants } from './constants.ts';

const tick: Event = { type: 'tick' };

function play(state: State, events: readonly Event[]): State {
  return events.reduce((before, event) => step(before, event, constants), state);
}

function ticks(count: number): Event[] {
  return Array.from({ length: count }, () => tick);
}

function after(settings: Partial<Settings>, ...events: Event[]): State {
  return play(create({ ...usual, ...settings }), events);
}

/** The log as text, one line an entry: a golden trace. */
function trace(state: State): string[] {
  return state.log.map(({ at, actor, text }) => `${at} ${actor}: ${text}`);
}

const zone = fc.constantFrom(...zones);
const settings: fc.Arbitrary<Settings> = fc.record(
  {
    seed: fc.integer({ min: 1, max: 9999 }),
    desired: fc.integer({ min: 0, max: 16 }),
    load: fc.integer({ min: 0, max: 320 }),
    balancing: fc.constantFrom('round-robin', 'least-outstanding'),
    scaling: fc.constantFrom('none', 'target-tracking', 'hpa'),
    targetPercent: fc.integer({ min: 20, max: 90 }),
    minCapacity: fc.integer({ min: 1, max: 16 }),
    maxCapacity: fc.integer({ min: 1, max: 16 }),
    isOrchestrated: fc.boolean(),
    minPercent: fc.constantFrom(0, 50, 100),
    maxPercent: fc.constantFrom(100, 150, 200),
    hasBreaker: fc.boolean(),
  },
  { noNullPrototype: true },
);
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(tick) },
  { weight: 1, arbitrary: fc.constant<Event>({ type: 'kill' }) },
  { weight: 1, arbitrary: fc.constant<Event>({ type: 'freeze' }) },
  { weight: 1, arbitrary: zone.map((zone): Event => ({ type: 'lose-zone', zone })) },
  { weight: 1, arbitrary: zone.map((zone): Event => ({ type: 'restore-zone', zone })) },
  { weight: 1, arbitrary: fc.boolean().map((isBad): Event => ({ type: 'deploy', isBad })) },
  {
    weight: 1,
    arbitrary: fc
      .record(
        { load: fc.integer({ min: 0, max: 320 }), desired: fc.integer({ min: 0, max: 16 }) },
        { noNullPrototype: true },
      )
      .map((settings): Event => ({ type: 'set', settings })),
  },
);
const script = fc.array(event, { maxLength: 40 });
const runs = { numRuns: 150 };

/** Checks `check` on every step of many runs: `(before, after, event)`. */
function always(check: (before: State, now: State, event: Event) => void): void {
  fc.assert(
    fc.property(settings, script, (settings, events) => {
      let state = create(settings);
      for (const event of events) {
        const before = state;
        state = step(before, event, constants);
        check(before, state, event);
      }
    }),
    runs,
  );
}

test('no request is sent to a container that is not healthy', () => {
  always((before, now) => {
    for (const container of now.containers) {
      const earlier = before.containers.find(({ id }) => id === container.id);
      const gained = container.received - (earlier?.received ?? 0);
      if (gained > 0) assert.ok(earlier !== undefined && isServing(earlier));
    }
  });
});

test('capacity is never exceeded, and nothing runs on lost servers', () => {
  always((_, { containers, lostZones }) => {
    const servers = new Map<number, number>();
    for (const { server } of containers) {
      servers.set(server, (servers.get(server) ?? 0) + 1);
      assert.ok(!lostZones.includes(zoneOf(server)));
    }
    for (const count of servers.values()) assert.ok(count <= scene.slotsPerServer);
    assert.ok(containers.length <= slotCount);
    for (const { busyPercent } of containers) assert.ok(busyPercent >= 0 && busyPercent <= 100);
  });
});

test('every request is answered, failed or in progress', () => {
  always((_, { total, containers }) => {
    const open = containers.reduce((sum, { open }) => sum + open.length, 0);
    assert.equal(total.arrived, total.answered + total.failed + open);
  });
});

test('the number of requests is the traffic times the time', () => {
  always((before, now, event) => {
    if (event.type !== 'tick') return;
    const arrived = now.total.arrived - before.total.arrived;
    assert.equal(arrived, now.settings.load * 15);
  });
});

test('one step starts nothing above the bounds of the rolling update', () => {
  always((before, now) => {
    const started = now.containers.filter(({ id }) => id >= before.nextId);
    if (started.length === 0) return;
    const { maxRunning } = rollingBounds(
      now.desired,
      now.settings.minPercent,
      now.settings.maxPercent,
    );
    const activeContainers = now.containers.filter(({ phase }) => phase !== 'draining');
    assert.ok(activeContainers.length <= Math.max(maxRunning, now.desired));
  });
});

test('the same seed and events give the same run, and no state is changed in place', () => {
  fc.assert(
    fc.property(settings, script, (settings, events) => {
      const first = create(settings);
      const copy = structuredClone(first);
      const end = play(first, events);
      assert.deepEqual(play(create(settings), events), end);
      assert.deepEqual(first, copy);
      assert.deepEqual(JSON.parse(JSON.stringify(end)), end);
    }),
    { numRuns: 60 },
  );
});

test('the reader may choose the container that is hit', () => {
  for (const id of [1, 2, 3, 4]) {
    const killed = after({}, { type: 'kill', id });
    assert.ok(!killed.containers.some((container) => container.id === id));
    assert.equal(killed.containers.length, 3);
    const frozen = after({}, { type: 'freeze', id });
    assert.deepEqual(
      frozen.containers.filter(({ frozenSeconds }) => frozenSeconds > 0).map(({ id }) => id),
      [id],
    );
  }
});

test('killing what is not there changes nothing', () => {
  const empty = after({ desired: 0 }, { type: 'kill' }, { type: 'kill', id: 99 });
  assert.deepEqual(empty.log, []);
});

test('no two containers have the same slot, and a container keeps its own', () => {
  always((before, now) => {
    const slots = now.containers.map(({ server, slot }) => `${server}/${slot}`);
    assert.equal(new Set(slots).size, slots.length);
    for (const { id, slot } of now.containers) {
      assert.ok(slot >= 0 && slot < scene.slotsPerServer);
      const earlier = before.containers.find((container) => container.id === id);
      assert.ok(earlier === undefined || earlier.slot === slot);
    }
  });
});

test('the seed decides which container is hit', () => {
  const victims = [1, 2, 3, 4, 5, 6].map((seed) => {
    const { containers } = after({ seed, load: 0 }, { type: 'kill' });
    return [1, 2, 3, 4].find((id) => !containers.some((container) => container.id === id));
  });
  assert.ok(new Set(victims).size > 1);
});

test('the desired state is reached again after any single loss while there is room', () => {
  const loss = fc.oneof(
    fc.constant<Event>({ type: 'kill' }),
    fc.constant<Event>({ type: 'freeze' }),
    zone.map((zone): Event => ({ type: 'lose-zone', zone })),
  );
  const roomInOneZone = slotCount / zones.length;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: roomInOneZone }),
      fc.integer({ min: 0, max: 320 }),
      fc.nat(5),
      loss,
      (seed, desired, load, wait, loss) => {
        const before = after({ seed, desired, load }, ...ticks(wait), loss);
        // Two checks to notice at worst, a start, and a step for those that leave.
        const recovered = play(before, ticks(8));
        assert.ok(isAsDesired(recovered), trace(recovered).join('\n'));
        assert.equal(healthyCount(recovered), desired);
      },
    ),
    runs,
  );
});

test('with too little room all slots are used, and the rest follows when the zone is back', () => {
  const lost = after({ desired: 12 }, { type: 'lose-zone', zone: 'A' }, ...ticks(8));
  assert.equal(healthyCount(lost), 8);
  assert.equal(lost.log.filter(({ text }) => text.startsWith('There is no room for 4')).length, 1);
  const back = play(lost, [{ type: 'restore-zone', zone: 'A' }, ...ticks(4)]);
  assert.ok(isAsDesired(back));
});

test('without the orchestrator nothing is replaced', () => {
  const state = after({ isOrchestrated: false }, { type: 'kill' }, ...ticks(20));
  assert.equal(state.containers.length, 3);
  assert.equal(state.desired, 4);
  assert.match(state.log.at(-1)?.text ?? '', /nobody acts/);
});

test('without the orchestrator a frozen container comes back after five passed checks', () => {
  const state = after({ isOrchestrated: false, seed: 3 }, { type: 'freeze' }, ...ticks(24));
  assert.equal(healthyCount(state), 4);
  assert.match(trace(state).join('\n'), /passed 5 checks in a row and is healthy again/);
});

test('least outstanding requests loses fewer requests to a frozen container', () => {
  const [inTurn, byQueue] = (['round-robin', 'least-outstanding'] as const).map(
    (balancing) => after({ balancing }, { type: 'freeze' }, ...ticks(10)).total.failed,
  );
  assert.ok((byQueue ?? 0) * 10 < (inTurn ?? 0));
});

test('a desired count outside the limits of the scaling rule is brought inside', () => {
  for (const scaling of ['hpa', 'target-tracking'] as const) {
    assert.equal(after({ scaling, desired: 16, load: 200 }, tick).desired, 12);
    assert.equal(after({ scaling, desired: 0 }, tick).desired, 2);
  }
});

test('containers are spread over the zones', () => {
  for (let desired = 0; desired <= 16; desired += 1) {
    const { containers } = create({ ...usual, desired });
    const inA = containers.filter(({ server }) => zoneOf(server) === 'A').length;
    assert.equal(containers.length, desired);
    assert.ok(Math.abs(inA - (desired - inA)) <= 1);
  }
});

const rollout = fc.record({
  desired: fc.integer({ min: 1, max: 8 }),
  minPercent: fc.constantFrom(0, 50, 100),
  maxPercent: fc.constantFrom(150, 200),
  load: fc.integer({ min: 0, max: 100 }),
});

test('a good version replaces the old one and keeps the healthy minimum all the way', () => {
  fc.assert(
    fc.property(rollout, (settings) => {
      let state = after(settings, { type: 'deploy', isBad: false });
      const { minHealthy, maxRunning } = rollingBounds(
        settings.desired,
        settings.minPercent,
        settings.maxPercent,
      );
      for (let count = 0; count < 60; count += 1) {
        state = step(state, tick, constants);
        assert.ok(healthyCount(state) >= minHealthy);
      }
      const isStuck = maxRunning <= settings.desired && minHealthy >= settings.desired;
      assert.equal(state.rollout, isStuck ? 'under way' : 'done');
      assert.equal(state.stable.id, isStuck ? 1 : 2);
      assert.ok(isStuck || isAsDesired(state));
    }),
    runs,
  );
});

test('the circuit breaker takes a bad version back, and the old one never stops serving', () => {
  fc.assert(
    fc.property(rollout, ({ load, ...bounds }) => {
      const settings = { ...bounds, minPercent: 100, maxPercent: 200, load };
      let state = after(settings, { type: 'deploy', isBad: true });
      for (let count = 0; count < 40; count += 1) {
        state = step(state, tick, constants);
        assert.equal(healthyCount(state), settings.desired);
      }
      assert.equal(state.rollout, 'rolled back');
      assert.equal(state.version.id, 1);
      assert.ok(isAsDesired(state));
      assert.ok(state.rolloutFailures >= breakerThreshold(settings.desired, constants));
    }),
    runs,
  );
});

test('without the circuit breaker a bad version is tried again and again', () => {
  const state = after({ hasBreaker: false }, { type: 'deploy', isBad: true }, ...ticks(80));
  assert.equal(state.rollout, 'under way');
  assert.ok(state.rolloutFailures > 40);
  assert.equal(healthyCount(state), 4);
});

test('a bad version with a minimum of 50 % takes half of the containers away', () => {
  const settings = { minPercent: 50, maxPercent: 100, hasBreaker: false };
  const state = after(settings, { type: 'deploy', isBad: true }, ...ticks(20));
  assert.equal(healthyCount(state), 2);
});

test('bounds of 100 and 100 percent leave nothing that a rollout may do', () => {
  const settings = { minPercent: 100, maxPercent: 100 };
  const state = after(settings, { type: 'deploy', isBad: false }, ...ticks(20));
  assert.equal(state.rollout, 'under way');
  assert.equal(
    state.log.filter(({ text }) => text.startsWith('The deployment can’t start')).length,
    1,
  );
});

test('doubled traffic under pod autoscaling ends within the tolerance of the target', () => {
  const doubled = { type: 'set', settings: { load: 80 } } as const;
  for (const scaling of ['hpa', 'target-tracking'] as const) {
    const state = after({ scaling }, doubled, ...ticks(40));
    assert.equal(state.desired, 7, scaling);
    const busy = state.containers.map(({ busyPercent }) => busyPercent);
    const average = busy.reduce((sum, percent) => sum + percent, 0) / busy.length;
    assert.ok(average > 50 && average < 66, `${scaling}: ${average}`);
  }
});

test('at rest nothing happens', () => {
  for (const scaling of ['none', 'target-tracking', 'hpa'] as const) {
    const state = after({ scaling }, ...ticks(200));
    assert.deepEqual(state.log, [], scaling);
    assert.equal(state.total.failed, 0);
  }
});

test('a service with no containers fails every request and costs no place', () => {
  const state = after({ desired: 0 }, ...ticks(4));
  assert.equal(state.total.failed, state.total.arrived);
  assert.equal(state.containers.length, 0);
});

test('the log of a bad deployment reads like a report', () => {
  assert.deepEqual(trace(after({}, tick, { type: 'deploy', isBad: true }, ...ticks(8))), [
    '15 you: You deploy version 2. It will fail its health checks.',
    '30 deployment: The deployment starts version 2 in containers 5 and 7 in zone A, and 6 and 8 in zone B.',
    '60 health: Containers 5, 6, 7, and 8 failed a health check. After 2 failed checks in a row, a container is unhealthy.',
    '90 health: Containers 5, 6, 7, and 8 failed 2 checks in a row, are unhealthy, and get no more requests.',
    '90 deployment: 4 containers of version 2 have failed, and the limit is 3. The circuit breaker stops the rollout and goes back to version 1.',
    '90 orchestrator: The orchestrator stops containers 5, 6, 7, and 8 because they are unhealthy.',
  ]);
});

test('the log of a lost zone reads like a report', () => {
  assert.deepEqual(trace(after({ desired: 6 }, { type: 'lose-zone', zone: 'B' }, ...ticks(6))), [
    '0 you: You cut off zone B and lose 3 containers there.',
    '15 orchestrator: The service wants 6 containers and has 3, so the orchestrator starts containers 7, 8, and 9 in zone A.',
    '45 health: Containers 7, 8, and 9 passed the first check and now get requests.',
  ]);
});

test('the log of rising traffic shows the arithmetic', () => {
  const state = after({ scaling: 'hpa' }, { type: 'set', settings: { load: 80 } }, ...ticks(6));
  assert.deepEqual(trace(state), [
    '0 you: You change the traffic from 40 to 80 requests a second.',
    '15 scaling: The desired count changes from 4 to 7 because 4 × 96 / 60, rounded up, is 7.',
    '15 orchestrator: The service wants 7 containers and has 4, so the orchestrator starts containers 5 and 7 in zone A, and 6 in zone B.',
    '45 health: Containers 5, 6, and 7 passed the first check and now get requests.',
  ]);
});
