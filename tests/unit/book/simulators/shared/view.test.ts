import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coordinate, toMarkup, view } from '#book/simulators/shared/view.ts';

test('writes elements, attributes and text', () => {
  const picture = view(
    'svg',
    { width: '100%', hidden: false, role: 'img' },
    view('path', { d: 'M0 0' }),
  );
  assert.equal(toMarkup(picture), '<svg width="100%" role="img"><path d="M0 0"></path></svg>');
  assert.equal(toMarkup(view('p', {}, 'one', view('br'), 'two')), '<p>one<br>two</p>');
});

test('escapes whatever a reader could have put into an address', () => {
  const hostile = '"><script>alert(1)</script>&';
  assert.equal(
    toMarkup(view('p', { title: hostile }, hostile)),
    '<p title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;">' +
      '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;</p>',
  );
});

test('rounds coordinates to a hundredth', () => {
  assert.equal(coordinate(1 / 3), 0.33);
});
