import { readChoice, writeParam } from '../shared/params.ts';
import type { Workload } from '../shared/workload.ts';
import { type Answers, type Limits, questions, usualAnswers } from './model.ts';

/**
 * The answers in an address. What is not answered there follows from the workload that came along,
 * or is the usual answer.
 */
export function readAnswers(params: URLSearchParams, workload: Workload, limits: Limits): Answers {
  const answers = usualAnswers(workload, limits);
  for (const { id, choices } of questions) {
    const ids = choices.map((choice) => choice.id);
    answers[id] = readChoice<string>(params, id, ids, answers[id]);
  }
  return answers;
}

/** Writes the answers into an address, except those that the workload implies anyway. */
export function writeAnswers(
  params: URLSearchParams,
  answers: Answers,
  workload: Workload,
  limits: Limits,
): void {
  const usual = usualAnswers(workload, limits);
  for (const { id } of questions) writeParam(params, id, answers[id], usual[id]);
}
