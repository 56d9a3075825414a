import { dutyBar } from '../../duty/mark.ts';
import type { Who } from '../../duty/schema.ts';
import { type View, view } from '../shared/view.ts';
import type { SourceLink } from '../shared/source-link.ts';
import { sourceView } from '../shared/source-view.ts';
import {
  type Candidate,
  type Exclusion,
  exclusions,
  type Flip,
  type Limits,
  type OptionId,
  preferences,
  questions,
  type Verdict,
  withFigures,
} from './model.ts';

/** What is shown of an option, from the responsibility records. */
interface OptionRecord {
  label: string;
  level: string;
  givesUp: string;
  href: string;
  hands: Who[];
  counts: Record<Who, number>;
}

/** Figures and records that `constants.ts` reads. */
export interface Constants {
  limits: Limits;
  figures: Record<string, string>;
  options: Record<string, OptionRecord>;
  sources: Record<string, SourceLink>;
}

function recordOf(option: OptionId, { options }: Constants): OptionRecord {
  const record = options[option];
  if (record === undefined) throw new Error(`The chooser has no record of "${option}".`);
  return record;
}

/** The name of an option. */
export function nameOf(option: OptionId, constants: Constants): string {
  return recordOf(option, constants).label;
}

/** Points that an option may get at most: the length of the longest bar. */
const mostPoints = 10;

/** How an option stands: what its row in the picture shows. */
function standingOf({ option, obstacles }: Candidate, { best, runnerUp }: Verdict): string {
  if (obstacles.length > 0) return 'out';
  if (option === best.option) return 'best';
  return option === runnerUp?.option ? 'second' : 'left';
}

const standings: Record<string, string> = {
  best: 'best fit',
  second: 'runner-up',
  left: '',
  out: 'ruled out',
};

/**
 * All options, each with a bar of its points; those that are ruled out say why. In a live picture
 * each row is a button, and `picked` is the one that is explained.
 */
export function ranking(
  verdict: Verdict,
  constants: Constants,
  { isLive, picked }: { isLive: boolean; picked?: OptionId | undefined },
): View[] {
  return verdict.candidates.map((candidate) => {
    const { option, points, obstacles } = candidate;
    const standing = standingOf(candidate, verdict);
    const name = nameOf(option, constants);
    const [obstacle] = obstacles;
    const rest = obstacle
      ? [view('span', { class: 'chooser-why' }, withFigures(obstacle.because, constants.figures))]
      : [
          view(
            'svg',
            { viewBox: `0 0 ${mostPoints} 1`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
            view('rect', { width: points, height: 1 }),
          ),
          view(
            'span',
            { class: 'chooser-points' },
            String(points),
            view('span', { class: 'visually-hidden' }, ' points'),
          ),
        ];
    const content = [
      view('b', {}, name),
      ...rest,
      view('span', { class: 'chooser-standing' }, standings[standing] ?? ''),
    ];
    const attributes = { class: 'chooser-row', 'data-standing': standing };
    if (!isLive) return view('div', attributes, ...content);
    return view(
      'button',
      {
        type: 'button',
        ...attributes,
        'data-option': option,
        'aria-pressed': String(option === picked),
      },
      ...content,
    );
  });
}

/** Why an option fits or does not, with its duty bar. */
export function card(option: OptionId, verdict: Verdict, constants: Constants): View[] {
  const candidate = verdict.candidates.find((one) => one.option === option) ?? verdict.best;
  const { label, givesUp, href, hands, counts } = recordOf(candidate.option, constants);
  const isOut = candidate.obstacles.length > 0;
  const reasons = isOut
    ? candidate.obstacles.map(({ because, source }) =>
        view('li', {}, sentence(because, constants), ...sourceOf(source, constants)),
      )
    : candidate.reasons.map(({ because }) => view('li', {}, sentence(because, constants)));
  return [
    view('p', { class: 'sim-card-title' }, view('a', { href }, label)),
    view(
      'p',
      { class: 'sim-soft chooser-duties' },
      dutyBar(hands, 'chooser-bar'),
      view('span', {}, inWords(counts)),
    ),
    view('ul', {}, ...reasons),
    // What one gives up matters only where one can have it.
    ...(isOut ? [] : [view('p', {}, givesUp)]),
  ];
}

/** What would change the answer, and what else could have been. */
export function others({ runnerUp, flips, out }: Verdict, constants: Constants): View[] {
  const parts: View[] = [];
  const changes = grouped(flips).map((group) => flipItem(group, constants));
  parts.push(
    flips.length === 0
      ? view('p', {}, 'No other single answer changes the result.')
      : view('ul', {}, ...changes),
  );
  if (runnerUp !== undefined) {
    const strongest = runnerUp.reasons[0];
    const why =
      strongest === undefined
        ? ''
        : `, because ${withFigures(strongest.because, constants.figures)}`;
    parts.push(part('Runner-up', view('p', {}, link(runnerUp.option, constants), `${why}.`)));
  }
  if (out.length > 0) {
    const items = out.map(({ option, obstacles }) =>
      view('li', {}, link(option, constants), ', because ', ...joined(obstacles, constants), '.'),
    );
    parts.push(part('Ruled out', view('ul', {}, ...items)));
  }
  return parts;
}

function part(title: string, content: View): View {
  return view('div', {}, view('p', { class: 'chooser-part' }, title), content);
}

function link(option: OptionId, constants: Constants): View {
  const { href, label } = recordOf(option, constants);
  return view('a', { href }, label);
}

/** Flips that lead to the same option, together. */
function grouped(flips: Flip[]): [becomes: OptionId, flips: Flip[]][] {
  const groups = new Map<OptionId, Flip[]>();
  for (const flip of flips) {
    const group = groups.get(flip.becomes) ?? [];
    // Of sizes, the first says it all: more than 120 GB is also more than 10,240 MB.
    const isSaid = flip.question === 'needs' && group.some(({ question }) => question === 'needs');
    groups.set(flip.becomes, isSaid ? group : [...group, flip]);
  }
  return [...groups];
}

function flipItem([becomes, flips]: [OptionId, Flip[]], constants: Constants): View {
  const whens = flips.map(({ question, choice }) => whenOf(question, choice, constants));
  return view('li', {}, 'You get ', link(becomes, constants), ` if ${whens.join(', or if ')}.`);
}

function whenOf(question: string, choice: string, { figures }: Constants): string {
  const found = questions
    .find(({ id }) => id === question)
    ?.choices.find(({ id }) => id === choice);
  return withFigures(found?.when ?? '', figures);
}

function joined(obstacles: Exclusion[], constants: Constants): (View | string)[] {
  return obstacles.flatMap(({ because, source }, index) => [
    `${index === 0 ? '' : ', and '}${withFigures(because, constants.figures)}`,
    ...sourceOf(source, constants),
  ]);
}

function sourceOf(id: string, { sources }: Constants): View[] {
  const found = sources[id];
  if (found === undefined) return [];
  // A raised number follows the word it belongs to; a title stands apart from it.
  return found.number === null ? [view('span', {}, ' '), sourceView(found)] : [sourceView(found)];
}

function inWords({ aws, shared, customer }: Record<Who, number>): string {
  const share = shared > 0 ? `, you share ${shared},` : '';
  return `AWS does ${aws} duties${share} and you do ${customer}.`;
}

function sentence(clause: string, { figures }: Constants): string {
  const text = withFigures(clause, figures);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The answer in one sentence; or, for an option that the reader picked, why it is not the answer. */
export function result(
  { best, candidates }: Verdict,
  constants: Constants,
  picked?: OptionId,
): string {
  const candidate = candidates.find(({ option }) => option === picked) ?? best;
  const name = nameOf(candidate.option, constants);
  const [obstacle] = candidate.obstacles;
  if (obstacle)
    return `${name} is ruled out because ${withFigures(obstacle.because, constants.figures)}.`;
  const [reason] = candidate.reasons;
  const why =
    reason === undefined ? '' : ` because ${withFigures(reason.because, constants.figures)}`;
  if (candidate === best) return `${name} fits best${why}.`;
  const points = `${candidate.points} points against the ${best.points} of ${nameOf(best.option, constants)}`;
  return `${name} would work, with ${points}.`;
}

/** The answer in two sentences, to be said aloud. */
export function summary({ best, runnerUp, flips }: Verdict, constants: Constants): string {
  const reason = best.reasons[0];
  const why =
    reason === undefined ? '' : ` because ${withFigures(reason.because, constants.figures)}`;
  const second =
    runnerUp === undefined
      ? 'No other option is left'
      : `The runner-up is ${nameOf(runnerUp.option, constants)}`;
  const changes = `${flips.length === 0 ? 'No' : flips.length} other ${flips.length === 1 ? 'answer' : 'answers'} would change the result`;
  return `${nameOf(best.option, constants)} fits best${why}. ${second}. ${changes}.`;
}

/** The rules in words, question by question, from the tables that decide. For the built page. */
export function outline(constants: Constants): View[] {
  return questions.flatMap(({ id, text, choices }) => {
    const items = choices.flatMap((choice) => {
      const rules = rulesOf(id, choice.id, constants);
      if (rules.length === 0) return [];
      const when = `If ${withFigures(choice.when, constants.figures)}:`;
      return [view('li', {}, when, view('ul', {}, ...rules))];
    });
    return [view('dt', {}, text), view('dd', {}, view('ul', {}, ...items))];
  });
}

/** The rules of which `choice` is the first answer; those above it on a scale are not repeated. */
function rulesOf(question: string, choice: string, constants: Constants): View[] {
  const applies = (rule: { question: string; choices: readonly string[] }): boolean =>
    rule.question === question && rule.choices[0] === choice;
  const written = (
    start: string,
    { options, because }: { options: readonly OptionId[]; because: string },
    ...end: View[]
  ): View => {
    const links = options.flatMap((option, index) => [
      index === 0 ? '' : ', ',
      link(option, constants),
    ]);
    return view(
      'li',
      {},
      start,
      ...links,
      `, because ${withFigures(because, constants.figures)}`,
      ...end,
    );
  };
  return [
    ...exclusions
      .filter(applies)
      .map((rule) => written('not ', rule, ...sourceOf(rule.source, constants))),
    ...preferences.filter(applies).map((rule) => {
      const unit = rule.points === 1 ? 'point' : 'points';
      return written(`${rule.points} ${unit} for `, rule);
    }),
  ];
}
