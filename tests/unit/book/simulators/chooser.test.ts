import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { formatFact } from '#ledger/format.ts';
import { usualWorkload, workloadBounds } from '#book/simulators/shared/workload.ts';
import responsibilities from '#book/data/responsibilities.json' with { type: 'json' };
import { limits as limitsFrom } from '#book/simulators/chooser/constants.ts';
import { readAnswers, writeAnswers } from '#book/simulators/chooser/state.ts';
import {
  type Answers,
  decide,
  exclusions,
  factsInTexts,
  type OptionId,
  options,
  preferences,
  questions,
  usualAnswers,
  withFigures,
} from '#book/simulators/chooser/model.ts';
import { ledger } from '../../book.ts';

const { fact, source } = ledger;
const limits = () => limitsFrom(ledger.read);

const usual = usualAnswers(usualWorkload, limits());

/** Every way of answering all questions. */
function combinations(): Answers[] {
  let all: Answers[] = [usual];
  for (const { id, choices } of questions) {
    all = all.flatMap((answers) => choices.map((choice) => ({ ...answers, [id]: choice.id })));
  }
  return all;
}

const everyVerdict = combinations().map((answers) => ({ answers, ...decide(answers) }));

function best(changes: Partial<Answers>): OptionId {
  return decide({ ...usual, ...changes }).best.option;
}

test('asks six to eight questions, which have 768 combinations of answers', () => {
  assert.ok(questions.length >= 6 && questions.length <= 8);
  assert.equal(everyVerdict.length, 768);
});

test('golden answers: the order of decision that the pages teach', () => {
  assert.equal(best({}), 'lambda');
  assert.equal(best({ work: 'steady' }), 'ecs-on-fargate');
  assert.equal(best({ work: 'open' }), 'ecs-on-fargate');
  assert.equal(best({ lasts: 'long' }), 'ecs-on-fargate');
  assert.equal(best({ gpu: 'yes' }), 'ecs-managed-instances');
  assert.equal(best({ rights: 'yes' }), 'ecs-managed-instances');
  assert.equal(best({ work: 'steady', machines: 'you' }), 'ecs-on-ec2');
  assert.equal(best({ kubernetes: 'yes' }), 'eks-on-fargate');
  assert.equal(best({ kubernetes: 'yes', work: 'steady' }), 'eks-auto-mode');
  assert.equal(best({ kubernetes: 'yes', gpu: 'yes' }), 'eks-auto-mode');
  assert.equal(best({ kubernetes: 'yes', system: 'windows' }), 'eks-managed-nodes');
  assert.equal(best({ system: 'windows' }), 'ecs-on-fargate');
  assert.equal(best({ system: 'windows', gpu: 'yes' }), 'ecs-on-ec2');
});

test('every combination has an answer that nothing rules out, and reasons for it', () => {
  for (const { answers, best } of everyVerdict) {
    assert.equal(best.obstacles.length, 0, JSON.stringify(answers));
    assert.ok(best.reasons.length > 0, JSON.stringify(answers));
  }
});

test('every option is the answer to some combination, and the runner-up to some', () => {
  assert.deepEqual(
    new Set(everyVerdict.map(({ best }) => best.option)),
    new Set<OptionId>(options),
  );
  assert.deepEqual(
    new Set(everyVerdict.flatMap(({ runnerUp }) => runnerUp?.option ?? [])),
    new Set<OptionId>(options),
  );
});

test('no answer contradicts the ledger', () => {
  assert.equal(formatFact(fact('fargate-gpu')), 'not supported');
  assert.equal(formatFact(fact('fargate-privileged')), 'not supported');
  assert.equal(formatFact(fact('eks-fargate-windows')), 'not supported');
  for (const { answers, best, runnerUp } of everyVerdict) {
    for (const { option } of runnerUp === undefined ? [best] : [best, runnerUp]) {
      const isFargate = option.endsWith('on-fargate');
      const message = `${option} for ${JSON.stringify(answers)}`;
      if (answers.lasts === 'long') assert.notEqual(option, 'lambda', message);
      if (answers.needs !== 'small') assert.notEqual(option, 'lambda', message);
      if (answers.needs === 'large') assert.notEqual(option, 'eks-on-fargate', message);
      if (answers.needs === 'huge') assert.ok(!isFargate, message);
      if (answers.gpu === 'yes' || answers.rights === 'yes') {
        assert.ok(!isFargate && option !== 'lambda', message);
      }
      if (answers.system === 'windows') {
        const windows: OptionId[] = ['ecs-on-fargate', 'ecs-on-ec2', 'eks-managed-nodes'];
        assert.ok(windows.includes(option), message);
      }
      if (answers.kubernetes === 'yes') assert.ok(option.startsWith('eks-'), message);
    }
  }
});

test('an option is never both the answer and ruled out, nor answer and runner-up at once', () => {
  for (const { best, runnerUp, out } of everyVerdict) {
    assert.notEqual(best.option, runnerUp?.option);
    assert.ok(!out.some(({ option }) => option === best.option || option === runnerUp?.option));
  }
});

test('a flip names one answer that really leads there, and none is missing', () => {
  for (const { answers, best, flips } of everyVerdict) {
    for (const { question, choice, becomes } of flips) {
      assert.equal(decide({ ...answers, [question]: choice }).best.option, becomes);
      assert.notEqual(becomes, best.option);
    }
    const others = questions.flatMap(({ id, choices }) =>
      choices.filter((choice) => choice.id !== answers[id]).map((choice) => [id, choice.id]),
    );
    const quiet = others.filter(
      ([id, choice]) => !flips.some((flip) => flip.question === id && flip.choice === choice),
    );
    for (const [id = '', choice] of quiet) {
      assert.equal(decide({ ...answers, [id]: choice }).best.option, best.option);
    }
  }
});

test('rules name questions, choices, options, facts and sources that exist', () => {
  for (const rule of [...exclusions, ...preferences]) {
    const question = questions.find(({ id }) => id === rule.question);
    const known: string[] = question?.choices.map(({ id }) => id) ?? [];
    assert.ok(rule.choices.length > 0 && rule.choices.every((choice) => known.includes(choice)));
  }
  for (const rule of exclusions) assert.ok(source(rule.source));
  for (const id of factsInTexts()) assert.ok(fact(id));
  const known = responsibilities.options.map(({ id }) => id);
  for (const option of options) assert.ok(known.includes(option), option);
});

test('puts the figures of the ledger into the texts', () => {
  assert.equal(withFigures('stops after {a}', { a: '15 minutes' }), 'stops after 15 minutes');
});

function answersFor(durationMs: number, memoryMb: number): string[] {
  const { lasts, needs } = usualAnswers({ ...usualWorkload, durationMs, memoryMb }, limits());
  return [lasts, needs];
}

test('a workload that came along answers the questions it can', () => {
  assert.deepEqual(answersFor(900_000, 10_240), ['short', 'small']);
  assert.deepEqual(answersFor(900_001, 10_241), ['long', 'middle']);
  assert.deepEqual(answersFor(1, 120 * 1024 + 1), ['short', 'large']);
  assert.deepEqual(answersFor(1, workloadBounds.memoryMb.max), ['short', 'large']);
});

test('whatever stands in the address, every question has one of its answers', () => {
  const names = [...questions.map(({ id }) => id), 'duration', 'memory'];
  const values = fc.oneof(fc.string(), fc.constantFrom('yes', 'huge', '__proto__', 'open'));
  const addresses = fc.array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 10 });
  fc.assert(
    fc.property(addresses, (pairs) => {
      const answers = readAnswers(new URLSearchParams(pairs), usualWorkload, limits());
      for (const { id, choices } of questions) {
        assert.ok(choices.some((choice) => choice.id === answers[id]));
      }
    }),
  );
});

test('answers survive the way through the address', () => {
  for (const { answers } of everyVerdict) {
    const params = new URLSearchParams();
    writeAnswers(params, answers, usualWorkload, limits());
    assert.deepEqual(readAnswers(params, usualWorkload, limits()), answers);
  }
});
