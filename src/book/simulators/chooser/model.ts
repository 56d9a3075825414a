/**
 * Which way of running work fits? Two tables decide. The first rules options out, by limits that a
 * source states. The second gives points to those that are left; most points win, and a tie goes to
 * the option that leaves less work to the reader (the order of `options`).
 *
 * Texts hold `{fact-id}` where a figure of the ledger belongs.
 */
import type { Workload } from '../shared/workload.ts';

/** The answers, by the ids of the responsibility records; less work for the reader comes first. */
export const options = [
  'lambda',
  'ecs-on-fargate',
  'eks-on-fargate',
  'ecs-managed-instances',
  'eks-auto-mode',
  'ecs-on-ec2',
  'eks-managed-nodes',
] as const;
export type OptionId = (typeof options)[number];

interface Choice {
  id: string;
  label: string;
  /** The choice as a clause after "if" or "when". */
  when: string;
}

/** The questions, in the order in which they are asked; the first choice is the usual one. */
export const questions = [
  {
    id: 'work',
    text: 'What kind of work is it?',
    choices: [
      {
        id: 'events',
        label: 'Now and then: an event or a request starts it',
        when: 'an event or a request starts the work now and then',
      },
      {
        id: 'steady',
        label: 'Steady: requests all day, with few pauses',
        when: 'requests arrive all day',
      },
      {
        id: 'open',
        label: 'It stays open: holds connections or state',
        when: 'the application keeps connections or state in memory',
      },
    ],
  },
  {
    id: 'lasts',
    text: 'How long is one run?',
    choices: [
      {
        id: 'short',
        label: 'Up to {lambda-timeout-max}',
        when: 'one run takes {lambda-timeout-max} at most',
      },
      { id: 'long', label: 'Longer', when: 'one run takes longer than {lambda-timeout-max}' },
    ],
  },
  {
    id: 'needs',
    text: 'How much memory does one run need?',
    choices: [
      {
        id: 'small',
        label: 'Up to {lambda-memory-max}',
        when: '{lambda-memory-max} of memory is enough',
      },
      {
        id: 'middle',
        label: 'Up to {fargate-eks-memory-max}',
        when: 'it needs more than {lambda-memory-max} of memory',
      },
      {
        id: 'large',
        label: 'Up to {fargate-memory-max}',
        when: 'it needs more than {fargate-eks-memory-max} of memory',
      },
      { id: 'huge', label: 'More', when: 'it needs more than {fargate-memory-max} of memory' },
    ],
  },
  {
    id: 'gpu',
    text: 'Does it need a GPU?',
    choices: [
      { id: 'no', label: 'No', when: 'it needs no GPU' },
      { id: 'yes', label: 'Yes', when: 'it needs a GPU' },
    ],
  },
  {
    id: 'rights',
    text: 'Does it need control over its host?',
    choices: [
      { id: 'no', label: 'No', when: 'it needs no control over its host' },
      {
        id: 'yes',
        label: 'Yes: privileged containers, or an instance type of your choice',
        when: 'it needs control over its host',
      },
    ],
  },
  {
    id: 'system',
    text: 'Which operating system is it written for?',
    choices: [
      { id: 'linux', label: 'Linux', when: 'it is written for Linux' },
      { id: 'windows', label: 'Windows', when: 'it is written for Windows' },
    ],
  },
  {
    id: 'kubernetes',
    text: 'Must it be Kubernetes?',
    choices: [
      { id: 'no', label: 'No', when: 'it doesn’t have to be Kubernetes' },
      {
        id: 'yes',
        label: 'Yes: for its tools, or to run elsewhere, too',
        when: 'it has to be Kubernetes',
      },
    ],
  },
  {
    id: 'machines',
    text: 'Who looks after the servers?',
    choices: [
      { id: 'aws', label: 'AWS, as far as it can', when: 'AWS looks after the servers' },
      {
        id: 'you',
        label: 'You: a large fleet of your own servers that you keep busy',
        when: 'you look after the servers',
      },
    ],
  },
] as const satisfies { id: string; text: string; choices: Choice[] }[];
export type QuestionId = (typeof questions)[number]['id'];

/** One choice for each question. */
export type Answers = Record<QuestionId, string>;

interface Rule {
  question: QuestionId;
  /** The rule holds for each of these answers. */
  choices: readonly string[];
  options: readonly OptionId[];
  /** A clause that follows the option's name: "Lambda: stops after 15 minutes." */
  because: string;
}

/** A limit that no wish can outweigh. */
export interface Exclusion extends Rule {
  /** Where the ledger has this from. */
  source: string;
}

export interface Preference extends Rule {
  points: number;
}

const onEcs = ['ecs-on-fargate', 'ecs-managed-instances', 'ecs-on-ec2'] as const;
const onEks = ['eks-on-fargate', 'eks-auto-mode', 'eks-managed-nodes'] as const;

export const exclusions: readonly Exclusion[] = [
  {
    question: 'work',
    choices: ['open'],
    options: ['lambda'],
    because: 'AWS ends its environments every few hours, and what is in their memory is lost',
    source: 'lambda-lifecycle',
  },
  {
    question: 'lasts',
    choices: ['long'],
    options: ['lambda'],
    because: 'Lambda stops a call after {lambda-timeout-max}',
    source: 'lambda-quotas',
  },
  {
    question: 'needs',
    choices: ['middle', 'large', 'huge'],
    options: ['lambda'],
    because: 'a standard function gets at most {lambda-memory-max}',
    source: 'lambda-quotas',
  },
  {
    question: 'needs',
    choices: ['large', 'huge'],
    options: ['eks-on-fargate'],
    because: 'a pod on Fargate gets at most {fargate-eks-memory-max}',
    source: 'eks-fargate-pods',
  },
  {
    question: 'needs',
    choices: ['huge'],
    options: ['ecs-on-fargate'],
    because: 'a task on Fargate gets at most {fargate-memory-max}',
    source: 'fargate-tasks',
  },
  {
    question: 'gpu',
    choices: ['yes'],
    options: ['lambda'],
    because: 'a function has no GPU',
    source: 'lambda-quotas',
  },
  {
    question: 'gpu',
    choices: ['yes'],
    options: ['ecs-on-fargate', 'eks-on-fargate'],
    because: 'Fargate has no GPUs',
    source: 'fargate-tasks',
  },
  {
    question: 'rights',
    choices: ['yes'],
    options: ['lambda'],
    because: 'only AWS can reach the host below a function',
    source: 'lambda-managed-instances',
  },
  {
    question: 'rights',
    choices: ['yes'],
    options: ['ecs-on-fargate', 'eks-on-fargate'],
    because: 'Fargate runs no privileged containers and chooses the host itself',
    source: 'fargate-security',
  },
  {
    question: 'system',
    choices: ['windows'],
    options: ['lambda'],
    because: 'its runtimes only run on Linux',
    source: 'lambda-runtimes',
  },
  {
    question: 'system',
    choices: ['windows'],
    options: ['ecs-managed-instances'],
    because: 'its instances only run Linux',
    source: 'ecs-managed-instances',
  },
  {
    question: 'system',
    choices: ['windows'],
    options: ['eks-on-fargate', 'eks-auto-mode'],
    because: 'its nodes only run Linux',
    source: 'eks-compute',
  },
  {
    question: 'kubernetes',
    choices: ['yes'],
    options: ['lambda', ...onEcs],
    because: 'it isn’t Kubernetes',
    source: 'container-choice',
  },
];

export const preferences: readonly Preference[] = [
  {
    question: 'work',
    choices: ['events'],
    options: ['lambda'],
    points: 4,
    because: 'an event starts the function, and nothing runs or costs money between events',
  },
  {
    question: 'work',
    choices: ['events'],
    options: ['ecs-on-fargate', 'eks-on-fargate'],
    points: 2,
    because: 'you only pay while a task or pod runs, and no instance waits for work',
  },
  {
    question: 'work',
    choices: ['steady'],
    options: [...onEcs, 'eks-auto-mode', 'eks-managed-nodes'],
    points: 2,
    because:
      'steady work keeps containers busy, and a busy container costs less than paying per call',
  },
  {
    question: 'work',
    choices: ['open'],
    options: [...onEcs, ...onEks],
    points: 2,
    because: 'a container keeps running between requests, so connections and state can stay open',
  },
  {
    question: 'machines',
    choices: ['aws'],
    options: ['lambda', 'ecs-on-fargate', 'eks-on-fargate'],
    points: 3,
    because: 'there are no instances in your account to size or patch',
  },
  {
    question: 'machines',
    choices: ['aws'],
    options: ['ecs-managed-instances', 'eks-auto-mode'],
    points: 2,
    because: 'AWS runs and patches the instances, although they are in your account',
  },
  {
    question: 'machines',
    choices: ['you'],
    options: ['ecs-on-ec2', 'eks-managed-nodes'],
    points: 6,
    because: 'the servers are yours, and they cost least when you keep them busy',
  },
  {
    question: 'kubernetes',
    choices: ['no'],
    options: ['lambda', ...onEcs],
    points: 2,
    because: 'there is no cluster to upgrade or to pay for',
  },
  {
    question: 'kubernetes',
    choices: ['yes'],
    options: onEks,
    points: 1,
    because: 'it is Kubernetes, with a control plane that AWS runs',
  },
];

/** The limits beyond which a workload no longer fits, from the ledger. */
export interface Limits {
  timeoutMs: number;
  lambdaMemoryMb: number;
  eksFargateMemoryMb: number;
  fargateMemoryMb: number;
}

/** The usual answers, changed where the workload that came along says otherwise. */
export function usualAnswers(workload: Workload, limits: Limits): Answers {
  const needs =
    workload.memoryMb <= limits.lambdaMemoryMb
      ? 'small'
      : workload.memoryMb <= limits.eksFargateMemoryMb
        ? 'middle'
        : workload.memoryMb <= limits.fargateMemoryMb
          ? 'large'
          : 'huge';
  return {
    work: 'events',
    lasts: workload.durationMs <= limits.timeoutMs ? 'short' : 'long',
    needs,
    gpu: 'no',
    rights: 'no',
    system: 'linux',
    kubernetes: 'no',
    machines: 'aws',
  };
}

export interface Candidate {
  option: OptionId;
  points: number;
  /** Why it is good, strongest reason first. */
  reasons: Preference[];
  /** Why it cannot be; empty for those that can. */
  obstacles: Exclusion[];
}

/** Every option, best first; those that cannot be come last. */
export function rank(answers: Answers): Candidate[] {
  const holds = (rule: Rule, option: OptionId): boolean =>
    rule.choices.includes(answers[rule.question]) && rule.options.includes(option);
  const candidates = options.map((option): Candidate => {
    const reasons = preferences
      .filter((rule) => holds(rule, option))
      .sort((a, b) => b.points - a.points);
    return {
      option,
      reasons,
      points: reasons.reduce((sum, { points }) => sum + points, 0),
      obstacles: exclusions.filter((rule) => holds(rule, option)),
    };
  });
  const isOut = ({ obstacles }: Candidate): number => (obstacles.length > 0 ? 1 : 0);
  return candidates.sort((a, b) => isOut(a) - isOut(b) || b.points - a.points);
}

/** One changed answer that changes the outcome. */
export interface Flip {
  question: QuestionId;
  choice: string;
  becomes: OptionId;
}

export interface Verdict {
  /** Every option, in the order of `options`. */
  candidates: Candidate[];
  best: Candidate;
  /** Absent when nothing else can be. */
  runnerUp: Candidate | undefined;
  /** What could not be, with the reasons. */
  out: Candidate[];
  /** Every single answer that, given differently, leads elsewhere. */
  flips: Flip[];
}

/** The answer for one set of answers. Some option is always left, so there always is one. */
export function decide(answers: Answers): Verdict {
  const ranked = rank(answers);
  const [best, second] = ranked;
  if (best === undefined) throw new Error('The chooser has no options.');
  const flips = questions.flatMap(({ id, choices }) =>
    choices
      .filter((choice) => choice.id !== answers[id])
      .map((choice): Flip => {
        const becomes = rank({ ...answers, [id]: choice.id })[0]?.option ?? best.option;
        return { question: id, choice: choice.id, becomes };
      })
      .filter(({ becomes }) => becomes !== best.option),
  );
  return {
    candidates: options.flatMap((id) => ranked.filter(({ option }) => option === id)),
    best,
    runnerUp: second?.obstacles.length === 0 ? second : undefined,
    out: ranked.filter(({ obstacles }) => obstacles.length > 0),
    flips,
  };
}

/** The ids of all facts that the texts name, each once. */
export function factsInTexts(): string[] {
  const texts = [
    ...questions.flatMap(({ choices }) => choices.flatMap(({ label, when }) => [label, when])),
    ...[...exclusions, ...preferences].map(({ because }) => because),
  ];
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/\{([^}]+)\}/g)].map(idOf)))];
}

/** `text` with its figures put in. */
export function withFigures(text: string, figures: Record<string, string>): string {
  return text.replaceAll(/\{([^}]+)\}/g, (...match) => figures[idOf(match)] ?? '…');
}

function idOf(match: readonly unknown[]): string {
  return String(match[1]);
}
