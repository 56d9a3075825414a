import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';

/** A window with the limit of WebKit: the address may change 100 times in ten seconds. */
const events = new EventTarget();
const entry = { href: '', state: null as unknown };
let writes: number[] = [];

mock.timers.enable({ apis: ['setTimeout', 'Date'] });
Object.assign(globalThis, {
  addEventListener: events.addEventListener.bind(events),
  location: entry,
  history: {
    get state() {
      return entry.state;
    },
    replaceState(state: unknown, _: string, address: URL | string = entry.href) {
      writes = writes.filter((at) => at > Date.now() - 10_000);
      if (writes.length >= 100) throw new DOMException('Too many calls', 'SecurityError');
      writes.push(Date.now());
      entry.state = state;
      entry.href = String(address);
    },
  },
});

const { changeAddress } = await import('#client/address-bar.ts');

const type = (query: string) =>
  changeAddress('search', ({ searchParams }) => searchParams.set('q', query));

beforeEach(() => {
  mock.timers.tick(20_000);
  entry.href = 'https://docs.example.org/search/';
  entry.state = { kept: true };
  writes = [];
});

test('a key held down changes the address once, when it is let go', () => {
  for (let key = 1; key <= 250; key += 1) {
    type('x'.repeat(key));
    mock.timers.tick(30);
  }
  assert.deepEqual(writes, []);
  mock.timers.tick(1000);
  assert.equal(writes.length, 1);
  assert.equal(entry.href, `https://docs.example.org/search/?q=${'x'.repeat(250)}`);
  assert.deepEqual(entry.state, { kept: true });
});

test('two parts of a page both have their place in the address', () => {
  type('fargate');
  changeAddress('simulator', ({ searchParams }) => searchParams.set('requests', '80'));
  mock.timers.tick(1000);
  assert.equal(entry.href, 'https://docs.example.org/search/?q=fargate&requests=80');
  assert.equal(writes.length, 1);
});

for (const sign of ['focusout', 'click', 'pagehide']) {
  test(`the address is right at once at ${sign}`, () => {
    type('fargate');
    events.dispatchEvent(new Event(sign));
    assert.equal(entry.href, 'https://docs.example.org/search/?q=fargate');
    mock.timers.tick(1000);
    assert.equal(writes.length, 1);
  });
}

test('an address that is right already is not written', () => {
  entry.href = 'https://docs.example.org/search/?q=fargate';
  type('fargate');
  mock.timers.tick(1000);
  assert.deepEqual(writes, []);
});

test('a browser that refuses stops nobody', () => {
  for (let press = 1; press <= 101; press += 1) {
    type(`press ${press}`);
    events.dispatchEvent(new Event('focusout'));
  }
  assert.equal(entry.href, 'https://docs.example.org/search/?q=press+100');
});
