import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkQuestions } from '#search/build/check-questions.ts';
import { makeIndex } from '#search/build/make-index.ts';
import { createEngine } from '#search/core/engine.ts';
import { openIndex } from '#search/core/open-index.ts';
import { finish } from '#search/core/steps.ts';
import { book } from '../../book.ts';

const heading = (text: string, slug: string, opening: string) => ({
  heading: text,
  slug,
  opening,
  blocks: [],
});

test('a question leads to the section that its author names, whatever words that section says', () => {
  const { index, text } = makeIndex({
    pages: [
      {
        path: '/flask/',
        title: 'Flask',
        label: 'Flask',
        group: 'Flask',
        summary: 'A flask keeps food warm.',
        names: [],
        questions: [{ ask: 'why is my lunch lukewarm', section: 'how-is-it-insulated' }],
        messages: [],
        sections: [
          heading('', '', 'Lunch in a flask.'),
          heading('How is it insulated?', 'how-is-it-insulated', 'By a vacuum.'),
        ],
      },
    ],
    terms: [],
    synonyms: [],
    hints: {},
    subjects: [],
    isWhole: true,
  });
  const { find } = createEngine(finish(openIndex(index, text)));
  assert.equal(find('lukewarm lunch').results[0]?.address, '/flask/#how-is-it-insulated');
});

test('a question that names a section its page does not have is a fault, and the nearest is offered', () => {
  assert.deepEqual(checkQuestions(book), []);
  const [page] = book.pages.filter(({ path }) => path === '/lambda/scaling/');
  assert.ok(page?.data);
  const questions = [{ ask: 'why is it slow', section: 'how-does-lambda-scal' }];
  const [fault] = checkQuestions({ pages: [{ ...page, data: { ...page.data, questions } }] });
  assert.match(fault?.problem ?? '', /"how-does-lambda-scal", which isn’t on this page/);
  assert.match(fault?.mend ?? '', /"how-does-lambda-scale"/);
});
