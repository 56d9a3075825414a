import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inSections } from '#shell/sections.ts';

test('each heading of the second level begins a section that ends before the next', () => {
  const one = '<h2 id="one"><a href="#one">One</a></h2><p>Text.</p><h3 id="a">Below</h3>';
  const two = '<h2 id="two"><a href="#two">Two</a></h2><ul></ul>';
  assert.equal(
    inSections(`<p>Lead.</p>${one}${two}`),
    `<p>Lead.</p><section class="prose">${one}</section><section class="prose">${two}</section>`,
  );
});

test('headings of components begin none', () => {
  const html = '<div><h2>One</h2></div><section><h2 id="two">Two</h2></section>';
  assert.equal(inSections(html), html);
});

test('headings inside of other elements begin none', () => {
  const html = '<div><h2 id="a"><a href="#a">A</a></h2></div><h2 id="b"><a href="#b">B</a></h2>';
  assert.equal(inSections(html), html);
});
