import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { hasSettings, readSettings, writeSettings } from '#book/simulators/orchestrator/address.ts';
import { bounds, usual, type Settings } from '#book/simulators/orchestrator/cluster.ts';
import { create } from '#book/simulators/orchestrator/model.ts';

const whole = ({ min, max }: { min: number; max: number }): fc.Arbitrary<number> =>
  fc.integer({ min, max });
const settings: fc.Arbitrary<Settings> = fc.record(
  {
    seed: whole(bounds.seed),
    desired: whole(bounds.desired),
    load: whole(bounds.load),
    balancing: fc.constantFrom('round-robin', 'least-outstanding'),
    scaling: fc.constantFrom('none', 'target-tracking', 'hpa'),
    targetPercent: whole(bounds.targetPercent),
    minCapacity: whole(bounds.minCapacity),
    maxCapacity: whole(bounds.maxCapacity),
    isOrchestrated: fc.boolean(),
    minPercent: fc.constantFrom(0, 50, 100),
    maxPercent: fc.constantFrom(100, 150, 200),
    hasBreaker: fc.boolean(),
  },
  { noNullPrototype: true },
);

test('settings survive the way through the address', () => {
  fc.assert(
    fc.property(settings, (settings) => {
      const params = new URLSearchParams();
      writeSettings(params, settings);
      assert.deepEqual(readSettings(new URLSearchParams(params.toString())), settings);
    }),
  );
});

test('usual settings leave the address empty, and an empty address gives the usual settings', () => {
  const params = new URLSearchParams('page=3');
  writeSettings(params, usual);
  assert.equal(params.toString(), 'page=3');
  assert.equal(hasSettings(params), false);
  assert.deepEqual(readSettings(params), usual);
});

test('wrong and hostile values fall back to the usual ones', () => {
  const hostile =
    'copies=1e9&traffic=-5&balance=%3Cscript%3E&scaling=__proto__&target=NaN&least=0&most=999&healthy=33&running=0x64&breaker=yes&orchestrator=&seed=1.5';
  assert.deepEqual(readSettings(new URLSearchParams(hostile)), usual);
});

test('any address gives settings that a cluster can be made of', () => {
  const name = fc.constantFrom('copies', 'traffic', 'most', 'least', 'target', 'healthy', 'seed');
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string()), { maxLength: 8 }), (pairs) => {
      const { containers } = create(readSettings(new URLSearchParams(pairs)));
      assert.ok(containers.length <= bounds.desired.max);
    }),
  );
});
