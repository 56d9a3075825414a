import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  readWorkload,
  usualWorkload,
  withWorkload,
  workloadBounds,
  writeWorkload,
} from '#book/simulators/shared/workload.ts';
import { isWithin } from '#book/simulators/shared/params.ts';

const { requestsPerMonth, durationMs, memoryMb } = workloadBounds;
const workloads = fc.record(
  {
    requestsPerMonth: fc.integer(requestsPerMonth),
    durationMs: fc.integer(durationMs),
    memoryMb: fc.integer(memoryMb),
  },
  { noNullPrototype: true },
);

test('a workload survives the way through the address', () => {
  fc.assert(
    fc.property(workloads, (workload) => {
      const params = new URLSearchParams();
      writeWorkload(params, workload);
      assert.deepEqual(readWorkload(new URLSearchParams(params.toString())), workload);
    }),
  );
});

test('any address gives a workload within its bounds', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (requests, duration, memory) => {
      const workload = readWorkload(new URLSearchParams({ requests, duration, memory }));
      assert.ok(isWithin(workload.requestsPerMonth, requestsPerMonth));
      assert.ok(isWithin(workload.durationMs, durationMs));
      assert.ok(isWithin(workload.memoryMb, memoryMb));
    }),
  );
});

test('links carry what differs from the usual workload', () => {
  assert.equal(withWorkload('/choosing/', usualWorkload), '/choosing/');
  assert.equal(
    withWorkload('/choosing/cost/', { requestsPerMonth: 5, durationMs: 200, memoryMb: 1024 }),
    '/choosing/cost/?requests=5&memory=1024',
  );
});
