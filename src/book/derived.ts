import type { Topic } from '#content/schemas/common.ts';
import type { Fact, QuantityFact } from '#ledger/schemas/fact.ts';
import type { Source } from '#ledger/schemas/source.ts';
import {
  breakEvenRequests,
  discountedFargateRates,
  fargateMonth,
  gbSeconds,
  hourlyMonth,
  hoursPerMonth,
  lambdaMonth,
  provisionedConcurrencyMonth,
  requestsPerSecond,
} from './cost/cost.ts';
import { formatFact, formatNumber } from '#ledger/format.ts';
import { fact, facts, numberOf, source } from '#ledger/ledger.ts';
import { fargateRates, instanceTypes, lambdaRates, type Architecture } from './cost/rates.ts';
import { indexById, lookUp } from '#content/records.ts';

/** A figure worked out from records of the ledger; as fresh and as sure as the worst of them. */
export interface Derived extends Pick<QuantityFact, 'id' | 'topic' | 'label' | 'unit' | 'noun'> {
  kind: 'derived';
  value: number;
  /** The records it rests on, by id. */
  from: readonly string[];
  /** The arithmetic in words. */
  formula: string;
  checked: string;
  reviewBy: string;
  confirmed: boolean;
}

/** Anything a page can put into a sentence by its id. */
export type Figure = Fact | Derived;

type Recipe = Omit<Derived, 'kind' | 'checked' | 'reviewBy' | 'confirmed'>;

const architectures = { x86: 'x86', arm: 'Arm' } as const satisfies Record<Architecture, string>;

/** Instance types whose price the pages hold against Fargate of the same size. */
const comparedTypes = [
  't3.medium',
  't4g.medium',
  'm5.large',
  'm7i.large',
  'm7g.large',
  'c7i.large',
  'c7g.large',
];

const recipes: Recipe[] = [
  ...lambdaRecipes(),
  ...fargateRecipes(),
  ...breakEvenRecipes(),
  ...ec2Recipes(),
  ...eksRecipes(),
  ...otherRecipes(),
  ...handsOnRecipes(),
];

/** Every derived figure. */
export const derived: readonly Derived[] = recipes.map((recipe) => {
  const rests = recipe.from.map(fact);
  return {
    ...recipe,
    kind: 'derived',
    checked: rests.map((one) => one.checked).reduce((a, b) => (a < b ? a : b)),
    reviewBy: rests.map((one) => one.reviewBy).reduce((a, b) => (a < b ? a : b)),
    confirmed: rests.every((one) => one.confirmed),
  };
});

/** Every fact and every derived figure. */
export const figures: readonly Figure[] = [...facts, ...derived];

const figureIndex = indexById(figures, 'figure');

/** The fact or derived figure with this id. Throws, with the nearest id as a hint. */
export function figure(id: string): Figure {
  return lookUp(figureIndex, id, 'fact or derived figure');
}

/** The sources a figure rests on, each once. */
export function sourcesOf(one: Figure): Source[] {
  const ids = one.kind === 'derived' ? one.from.map((id) => fact(id).source) : [one.source];
  return [...new Set(ids)].map(source);
}

/**
 * Splits a text at its `{fact-id}` placeholders into strings and figures, in order.
 * Throws for an unknown id.
 */
export function fillFigures(text: string): (string | Figure)[] {
  // Splitting by a pattern with a group puts what the group matched at every odd place.
  return text
    .split(/\{([a-z0-9.-]+)\}/)
    .map((part, index) => (index % 2 === 1 ? figure(part) : part))
    .filter((part) => part !== '');
}

/**
 * A text with its `{fact-id}` placeholders written out; an unconfirmed figure says so. Throws for an
 * unknown id.
 */
export function fillText(text: string): string {
  return fillFigures(text)
    .map((part) => {
      if (typeof part === 'string') return part;
      return part.confirmed ? formatFact(part) : `${formatFact(part)} (unconfirmed)`;
    })
    .join('');
}

function lambdaRecipes(): Recipe[] {
  const million = 1_000_000;
  const workloads: [memoryMb: number, durationMs: number, architecture: Architecture][] = [
    [128, 100, 'x86'],
    [512, 100, 'x86'],
    [512, 200, 'x86'],
    [512, 200, 'arm'],
    [1024, 200, 'x86'],
    [1024, 500, 'x86'],
    [1024, 2000, 'x86'],
  ];
  const perMillion = workloads.map(([memoryMb, durationMs, architecture]): Recipe => {
    const workload = { requests: million, memoryMb, durationMs };
    return {
      id: `derived-lambda-million-${memoryMb}mb-${durationMs}ms-${architecture}`,
      topic: 'lambda',
      label: `A million Lambda calls of ${workloadName(workload)} on ${architectures[architecture]}`,
      value: round(lambdaMonth(workload, lambdaRates(architecture)).totalUsd, 3),
      unit: 'usd',
      from: ['lambda-request', `lambda-duration-${architecture}-t1`],
      formula: 'requests x price + requests x seconds x GB x price; no free tier',
    };
  });
  const rates = lambdaRates('x86');
  const example = { requests: 3 * million, durationMs: 120, memoryMb: 1536 };
  const bill = lambdaMonth(example, rates, { freeTier: true });
  const exampleGbs = gbSeconds(example.requests, example.durationMs, example.memoryMb);
  const shared = { topic: 'lambda', unit: 'usd' } as const;
  const exampleFrom = ['lambda-request', 'lambda-duration-x86-t1', 'lambda-free-requests'];
  const busySeconds = hoursPerMonth * 3600;
  return [
    ...perMillion,
    {
      ...shared,
      id: 'derived-lambda-10-million-512mb-200ms-x86',
      label: 'Ten million Lambda calls of 200 ms with 512 MB on x86',
      value: cents(
        lambdaMonth({ requests: 10 * million, durationMs: 200, memoryMb: 512 }, rates).totalUsd,
      ),
      from: ['lambda-request', 'lambda-duration-x86-t1'],
      formula: 'requests x price + requests x seconds x GB x price; no free tier',
    },
    {
      ...shared,
      id: 'derived-lambda-example-gbs',
      label: "Duration of AWS's Lambda example: 3 million calls of 120 ms with 1,536 MB",
      value: exampleGbs,
      unit: 'gb-second',
      from: ['lambda-free-gbs'],
      formula: 'requests x seconds x GB',
    },
    {
      ...shared,
      id: 'derived-lambda-example-paid-gbs',
      label: "Billed duration of AWS's Lambda example",
      value: exampleGbs - rates.freeGbSeconds,
      unit: 'gb-second',
      from: ['lambda-free-gbs'],
      formula: 'duration - free duration',
    },
    {
      ...shared,
      id: 'derived-lambda-example-duration',
      label: "Price of duration in AWS's Lambda example, a month",
      value: cents(bill.durationUsd),
      from: ['lambda-duration-x86-t1', 'lambda-free-gbs'],
      formula: '(duration - free duration) x price',
    },
    {
      ...shared,
      id: 'derived-lambda-example-requests',
      label: "Price of requests in AWS's Lambda example, a month",
      value: cents(bill.requestsUsd),
      from: ['lambda-request', 'lambda-free-requests'],
      formula: '(requests - free requests) x price',
    },
    {
      ...shared,
      id: 'derived-lambda-example-total',
      label: "Total of AWS's Lambda example, a month",
      value: cents(bill.totalUsd),
      from: [...exampleFrom, 'lambda-free-gbs'],
      formula: 'duration + requests, after the free tier',
    },
    {
      ...shared,
      id: 'derived-lambda-busy-month-1gb',
      label: 'A Lambda function of 1 GB on x86 that is busy all month, one call at a time',
      value: cents(busySeconds * numberOf('lambda-duration-x86-t1')),
      from: ['lambda-duration-x86-t1', 'hours-per-month'],
      formula: 'seconds of the month x GB x price; without requests',
    },
    {
      ...shared,
      id: 'derived-lambda-busy-tenth-1gb',
      label:
        'A Lambda function of 1 GB on x86 that is busy a tenth of the month, one call at a time',
      value: cents((busySeconds / 10) * numberOf('lambda-duration-x86-t1')),
      from: ['lambda-duration-x86-t1', 'hours-per-month'],
      formula: 'a tenth of the seconds of the month x GB x price; without requests',
    },
    {
      ...shared,
      id: 'derived-lambda-ready-month-1gb-x86',
      label: 'One Lambda environment of 1 GB on x86 kept ready all month',
      value: cents(
        provisionedConcurrencyMonth(
          { environments: 1, hours: hoursPerMonth, requests: 0, durationMs: 0, memoryMb: 1024 },
          rates,
        ).readyUsd,
      ),
      from: ['lambda-pc-x86', 'hours-per-month'],
      formula: 'seconds of the month x GB x price; without calls',
    },
    {
      ...shared,
      id: 'derived-lambda-max-rps',
      label: 'Most synchronous Lambda requests per second at the default concurrency',
      value: numberOf('lambda-concurrency-default') * numberOf('lambda-requests-per-environment'),
      unit: 'request-per-second',
      from: ['lambda-concurrency-default', 'lambda-requests-per-environment'],
      formula: 'concurrency x requests per second of one environment',
    },
    saving('lambda', 'Lambda duration', 'lambda-duration-x86-t1', 'lambda-duration-arm-t1'),
  ];
}

function fargateRecipes(): Recipe[] {
  const sizes: [vcpu: number, memoryGb: number][] = [
    [0.25, 0.5],
    [0.5, 1],
    [1, 2],
    [2, 4],
    [2, 8],
    [4, 16],
  ];
  const months = sizes.flatMap(([vcpu, memoryGb]) =>
    (['x86', 'arm'] as const).map((architecture): Recipe => ({
      id: `derived-fargate-month-${vcpu}vcpu-${memoryGb}gb-${architecture}`,
      topic: 'fargate',
      label: `A Fargate task of ${vcpu} vCPU and ${memoryGb} GB on ${architectures[architecture]} for a month`,
      value: cents(fargateMonth({ vcpu, memoryGb }, fargateRates(architecture)).totalUsd),
      unit: 'usd',
      from: [...fargatePrices(architecture), 'hours-per-month'],
      formula: 'hours x (vCPU x price + GB x price)',
    })),
  );
  // AWS's first pricing example: 5 tasks run for 10 minutes on each of 30 days.
  const example = { vcpu: 1, memoryGb: 2, diskGb: 30, tasks: 5, hours: (10 * 30) / 60 };
  const examples = (['x86', 'arm'] as const).map((architecture): Recipe => ({
    id: `derived-fargate-example-${architecture}`,
    topic: 'fargate',
    label: `AWS's Fargate example on ${architectures[architecture]}: 5 tasks of 1 vCPU, 2 GB, and 30 GB of disk, 10 minutes a day`,
    value: cents(fargateMonth(example, fargateRates(architecture)).totalUsd),
    unit: 'usd',
    from: [...fargatePrices(architecture), 'fargate-ephemeral-gb-hour', 'fargate-disk-free'],
    formula: 'task hours x (vCPU x price + GB x price + disk above the included part x price)',
  }));
  const spot = discountedFargateRates(
    fargateRates('x86'),
    numberOf('fargate-spot-max-discount') / 100,
  );
  return [
    ...months,
    ...examples,
    {
      id: 'derived-fargate-spot-month-1vcpu-2gb-x86',
      topic: 'fargate',
      label: 'A Fargate task of 1 vCPU and 2 GB on x86 for a month at the best Spot price',
      value: cents(fargateMonth({ vcpu: 1, memoryGb: 2 }, spot).totalUsd),
      unit: 'usd',
      from: [...fargatePrices('x86'), 'fargate-spot-max-discount', 'hours-per-month'],
      formula: 'month at list price x (1 - largest discount of Spot)',
    },
    saving('fargate', 'Fargate processing power', 'fargate-x86-vcpu-hour', 'fargate-arm-vcpu-hour'),
  ];
}

function breakEvenRecipes(): Recipe[] {
  const workloads: [memoryMb: number, durationMs: number][] = [
    [128, 100],
    [512, 100],
    [512, 200],
    [1024, 200],
    [1024, 500],
    [1024, 2000],
  ];
  const tasks: [vcpu: number, memoryGb: number][] = [
    [0.25, 0.5],
    [1, 2],
  ];
  const from = ['lambda-request', 'lambda-duration-x86-t1', ...fargatePrices('x86')];
  const rates = lambdaRates('x86');
  return tasks.flatMap(([vcpu, memoryGb]) => {
    const { totalUsd } = fargateMonth({ vcpu, memoryGb }, fargateRates('x86'));
    return workloads.flatMap(([memoryMb, durationMs]): Recipe[] => {
      const requests = breakEvenRequests(totalUsd, { memoryMb, durationMs }, rates);
      const suffix = `${memoryMb}mb-${durationMs}ms-${vcpu}vcpu`;
      const what = `calls of ${workloadName({ memoryMb, durationMs })} against a task of ${vcpu} vCPU and ${memoryGb} GB`;
      return [
        {
          id: `derived-break-even-${suffix}`,
          topic: 'general',
          label: `Break-even a month: ${what}`,
          value: significant(requests, 3),
          unit: 'request',
          from,
          formula: 'month of the task / (price of a request + seconds x GB x price)',
        },
        {
          id: `derived-break-even-rate-${suffix}`,
          topic: 'general',
          label: `Break-even on average: ${what}`,
          value: significant(requestsPerSecond(requests), 2),
          unit: 'request-per-second',
          from,
          formula: 'break-even a month / seconds of the month',
        },
      ];
    });
  });
}

function ec2Recipes(): Recipe[] {
  return instanceTypes().flatMap(({ name, architecture, vcpu, memoryGib, hourUsd }): Recipe[] => {
    const ec2 = hourlyMonth(hourUsd);
    const month: Recipe = {
      id: `derived-ec2-month-${name}`,
      topic: 'ec2',
      label: `EC2 instance ${name} for a month`,
      value: cents(ec2),
      unit: 'usd',
      from: [`ec2-${name}`, 'hours-per-month'],
      formula: 'hours x price',
    };
    if (!comparedTypes.includes(name)) return [month];
    // Fargate sells memory as GB and counts it in powers of two, as EC2 does with its GiB.
    const { totalUsd } = fargateMonth({ vcpu, memoryGb: memoryGib }, fargateRates(architecture));
    const from = [`ec2-${name}`, ...fargatePrices(architecture), 'hours-per-month'];
    return [
      month,
      {
        id: `derived-fargate-same-${name}`,
        topic: 'fargate',
        label: `Fargate with the vCPU and memory of ${name} for a month`,
        value: cents(totalUsd),
        unit: 'usd',
        from,
        formula: 'hours x (vCPU x price + GB x price)',
      },
      {
        id: `derived-fargate-premium-${name}`,
        topic: 'fargate',
        label: `How much more expensive Fargate is than ${name}`,
        value: round((totalUsd / ec2 - 1) * 100, 1),
        unit: 'percent',
        from,
        formula: 'Fargate / EC2 - 1',
      },
      {
        id: `derived-ec2-fill-${name}`,
        topic: 'ec2',
        label: `How full ${name} must be to be cheaper than Fargate`,
        value: Math.round((ec2 / totalUsd) * 100),
        unit: 'percent',
        from,
        formula: 'EC2 / Fargate',
      },
    ];
  });
}

function eksRecipes(): Recipe[] {
  const standard = numberOf('eks-cluster-standard-hour');
  const extended = numberOf('eks-cluster-extended-hour');
  const shared = { topic: 'eks', unit: 'usd', formula: 'clusters x hours x price' } as const;
  return [
    {
      ...shared,
      id: 'derived-eks-cluster-month-standard',
      label: 'An EKS cluster in standard support for a month',
      value: cents(hourlyMonth(standard)),
      from: ['eks-cluster-standard-hour', 'hours-per-month'],
    },
    {
      ...shared,
      id: 'derived-eks-cluster-month-extended',
      label: 'An EKS cluster in extended support for a month',
      value: cents(hourlyMonth(extended)),
      from: ['eks-cluster-extended-hour', 'hours-per-month'],
    },
    {
      ...shared,
      id: 'derived-eks-three-clusters-month',
      label: 'Three EKS clusters in standard support for a month',
      value: cents(hourlyMonth(standard, 3)),
      from: ['eks-cluster-standard-hour', 'hours-per-month'],
    },
    {
      ...shared,
      id: 'derived-eks-extended-factor',
      label: 'Price of extended support on EKS, compared with standard support',
      value: round(extended / standard, 1),
      unit: 'count',
      noun: { one: 'time', many: 'times' },
      from: ['eks-cluster-extended-hour', 'eks-cluster-standard-hour'],
      formula: 'extended / standard',
    },
  ];
}

function otherRecipes(): Recipe[] {
  return [
    monthOf('derived-alb-month', 'elb', 'An Application Load Balancer', 'alb-hour'),
    monthOf('derived-alb-lcu-month', 'elb', 'One LCU', 'alb-lcu-hour'),
    monthOf('derived-nat-month', 'networking', 'A NAT gateway', 'nat-gateway-hour'),
    monthOf('derived-ipv4-month', 'networking', 'A public IPv4 address', 'public-ipv4-hour'),
    checksOf(
      'derived-alb-time-out',
      'Time until an ALB takes a failing target out',
      'alb-health-unhealthy',
    ),
    checksOf(
      'derived-alb-time-back',
      'Time until an ALB takes a recovered target back',
      'alb-health-healthy',
    ),
    {
      id: 'derived-ecr-4gb-month',
      topic: 'ecr',
      label: 'Twenty images of 200 MB in ECR, about 4 GB, for a month',
      value: cents(4 * numberOf('ecr-storage-gb-month')),
      unit: 'usd',
      from: ['ecr-storage-gb-month'],
      formula: 'GB x price',
    },
  ];
}

/** A sum per hour as two figures: for an hour, and for a month of forgetting. */
function hourAndMonth(
  id: string,
  topic: Topic,
  label: string,
  hourUsd: number,
  from: string[],
  formula: string,
): Recipe[] {
  const shared = { topic, unit: 'usd' as const };
  return [
    {
      ...shared,
      id: `${id}-hour`,
      label: `${label}, for an hour`,
      value: cents(hourUsd),
      from,
      formula,
    },
    {
      ...shared,
      id: `${id}-month`,
      label: `${label}, for a month`,
      value: cents(hourlyMonth(hourUsd)),
      from: [...from, 'hours-per-month'],
      formula: `(${formula}) x hours`,
    },
  ];
}

/** What the worked examples of /hands-on/ cost while they run, and when they are forgotten. */
function handsOnRecipes(): Recipe[] {
  const address = numberOf('public-ipv4-hour');
  const task = { vcpu: 0.25, memoryGb: 0.5, hours: 1 };
  const ecs =
    2 * fargateMonth(task, fargateRates('arm')).totalUsd + numberOf('alb-hour') + 4 * address;
  const eks =
    numberOf('eks-cluster-standard-hour') +
    numberOf('nat-gateway-hour') +
    numberOf('nlb-hour') +
    3 * address;
  return [
    ...hourAndMonth(
      'derived-hands-on-ecs',
      'ecs',
      'Two tasks of 0.25 vCPU and 0.5 GB on Arm behind a load balancer in two zones',
      ecs,
      ['fargate-arm-vcpu-hour', 'fargate-arm-gb-hour', 'alb-hour', 'public-ipv4-hour'],
      'two tasks + load balancer + four public IPv4 addresses; without LCU, logs and data',
    ),
    ...hourAndMonth(
      'derived-hands-on-eks',
      'eks',
      'An EKS cluster with a NAT gateway and a load balancer in two zones, without its machines',
      eks,
      ['eks-cluster-standard-hour', 'nat-gateway-hour', 'nlb-hour', 'public-ipv4-hour'],
      'cluster + NAT gateway + load balancer + three public IPv4 addresses; without LCU and data',
    ),
  ];
}

function monthOf(id: string, topic: Topic, label: string, price: string): Recipe {
  return {
    id,
    topic,
    label: `${label} for a month`,
    value: cents(hourlyMonth(numberOf(price))),
    unit: 'usd',
    from: [price, 'hours-per-month'],
    formula: 'hours x price',
  };
}

function checksOf(id: string, label: string, threshold: string): Recipe {
  return {
    id,
    topic: 'elb',
    label,
    value: numberOf('alb-health-interval') * numberOf(threshold),
    unit: 'second',
    from: ['alb-health-interval', threshold],
    formula: 'interval x checks in a row',
  };
}

function saving(topic: 'lambda' | 'fargate', what: string, x86: string, arm: string): Recipe {
  return {
    id: `derived-${topic}-arm-saving`,
    topic,
    label: `How much cheaper ${what} is on Arm`,
    value: Math.round((1 - numberOf(arm) / numberOf(x86)) * 100),
    unit: 'percent',
    from: [x86, arm],
    formula: '1 - Arm / x86',
  };
}

function workloadName(one: { durationMs: number; memoryMb: number }): string {
  return `${formatNumber(one.durationMs)} ms with ${formatNumber(one.memoryMb)} MB`;
}

function fargatePrices(architecture: Architecture): string[] {
  return [`fargate-${architecture}-vcpu-hour`, `fargate-${architecture}-gb-hour`];
}

function cents(amount: number): number {
  return round(amount, 2);
}

function round(value: number, decimals: number): number {
  // The correction keeps a half such as 16.425 from falling below itself in binary.
  const factor = 10 ** decimals;
  return Math.round(Number((value * factor).toPrecision(12))) / factor;
}

function significant(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
