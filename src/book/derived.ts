import { derive, type Read, type Recipe } from '#ledger/derive.ts';
import { formatNumber } from '#ledger/format.ts';
import type { Fact } from '#ledger/schemas/fact.ts';
import { breakEvenRequests, fargateMonth, gbSeconds, lambdaMonth, tieredUsd } from './cost/cost.ts';
import { fargateRates, instanceTypes, lambdaRates, type Architecture } from './cost/rates.ts';

const architectures = { x86: 'x86', arm: 'Arm' } as const satisfies Record<Architecture, string>;
const both = ['x86', 'arm'] as const;

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

/** Every figure of the book that is worked out. `facts` say which instance types there are. */
export function recipes(facts: readonly Fact[]): Recipe[] {
  return [
    ...lambdaRecipes(),
    ...fargateRecipes(),
    ...breakEvenRecipes(),
    ...ec2Recipes(facts),
    ...eksRecipes(),
    ...otherRecipes(),
    ...handsOnRecipes(),
  ];
}

function lambdaRecipes(): Recipe[] {
  const million = 1_000_000;
  const workloads: [memoryMb: number, durationMs: number, architecture: Architecture][] = [
    [128, 100, 'x86'],
    [128, 100, 'arm'],
    [512, 100, 'x86'],
    [512, 200, 'x86'],
    [512, 200, 'arm'],
    [1024, 200, 'x86'],
    [1024, 500, 'x86'],
    [1024, 2000, 'x86'],
  ];
  return [
    ...workloads.map(([memoryMb, durationMs, architecture]) => {
      const workload = { requests: million, memoryMb, durationMs };
      return derive(
        `derived-lambda-million-${memoryMb}mb-${durationMs}ms-${architecture}`,
        `A million Lambda calls of ${workloadName(workload)} on ${architectures[architecture]}`,
        'usd',
        (read) => round(lambdaMonth(workload, lambdaRates(architecture, read)).totalUsd, 3),
      );
    }),
    derive(
      'derived-lambda-2-million-512mb-200ms-x86',
      'Two million Lambda calls of 200 ms with 512 MB on x86',
      'usd',
      (read) => {
        const workload = { requests: 2 * million, durationMs: 200, memoryMb: 512 };
        return cents(lambdaMonth(workload, lambdaRates('x86', read)).totalUsd);
      },
    ),
    derive(
      'derived-lambda-10-million-512mb-200ms-x86',
      'Ten million Lambda calls of 200 ms with 512 MB on x86',
      'usd',
      (read) => {
        const workload = { requests: 10 * million, durationMs: 200, memoryMb: 512 };
        return cents(lambdaMonth(workload, lambdaRates('x86', read)).totalUsd);
      },
    ),
    derive(
      'derived-lambda-example-gbs',
      "Duration of AWS's Lambda example: 3 million calls of 120 ms with 1,536 MB",
      'gb-second',
      exampleGbSeconds,
    ),
    derive(
      'derived-lambda-example-paid-gbs',
      "Billed duration of AWS's Lambda example",
      'gb-second',
      paidGbSeconds,
    ),
    derive(
      'derived-lambda-example-duration',
      "Price of duration in AWS's Lambda example, per month",
      'usd',
      (read) => cents(exampleDurationUsd(read)),
    ),
    derive(
      'derived-lambda-example-requests',
      "Price of requests in AWS's Lambda example, per month",
      'usd',
      (read) => cents(exampleRequestsUsd(read)),
    ),
    derive(
      'derived-lambda-example-total',
      "Total of AWS's Lambda example, per month",
      'usd',
      (read) => cents(exampleRequestsUsd(read) + exampleDurationUsd(read)),
    ),
    derive(
      'derived-lambda-busy-month-1gb',
      'A Lambda function of 1 GB on x86 that is busy all month, one call at a time',
      'usd',
      (read) => cents(read('lambda-duration-x86-t1') * secondsPerMonth(read)),
    ),
    derive(
      'derived-lambda-busy-tenth-1gb',
      'A Lambda function of 1 GB on x86 that is busy a tenth of the month, one call at a time',
      'usd',
      (read) => cents(read('lambda-duration-x86-t1') * (secondsPerMonth(read) / 10)),
    ),
    derive(
      'derived-lambda-ready-month-1gb-x86',
      'One Lambda environment of 1 GB on x86 kept ready all month',
      'usd',
      (read) => cents(read('lambda-pc-x86') * secondsPerMonth(read)),
    ),
    derive(
      'derived-lambda-max-rps',
      'Most synchronous Lambda requests per second at the default concurrency',
      'request-per-second',
      (read) => read('lambda-concurrency-default') * read('lambda-requests-per-environment'),
    ),
    saving('lambda', 'Lambda duration', 'lambda-duration-x86-t1', 'lambda-duration-arm-t1'),
  ];
}

/** The example on AWS's pricing page. */
function exampleGbSeconds(read: Read): number {
  return gbSeconds(
    read('lambda-example-requests'),
    read('lambda-example-duration'),
    read('lambda-example-memory'),
  );
}

function paidGbSeconds(read: Read): number {
  return exampleGbSeconds(read) - read('lambda-free-gbs');
}

function exampleDurationUsd(read: Read): number {
  return tieredUsd(paidGbSeconds(read), lambdaRates('x86', read).durationTiers);
}

function exampleRequestsUsd(read: Read): number {
  return read('lambda-request') * (read('lambda-example-requests') - read('lambda-free-requests'));
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
  return [
    ...sizes.flatMap(([vcpu, memoryGb]) =>
      both.map((architecture) =>
        derive(
          `derived-fargate-month-${vcpu}vcpu-${memoryGb}gb-${architecture}`,
          `A Fargate task of ${vcpu} vCPU and ${memoryGb} GB on ${architectures[architecture]} for a month`,
          'usd',
          (read) => cents(fargateUsd({ vcpu, memoryGb }, architecture, read)),
        ),
      ),
    ),
    // AWS's first pricing example: 5 tasks run for 10 minutes on each of 30 days.
    ...both.map((architecture) =>
      derive(
        `derived-fargate-example-${architecture}`,
        `AWS's Fargate example on ${architectures[architecture]}: 5 tasks of 1 vCPU, 2 GB, and 30 GB of disk, 10 minutes a day`,
        'usd',
        (read) => {
          const task = { vcpu: 1, memoryGb: 2, diskGb: 30, tasks: 5, hours: (10 * 30) / 60 };
          return cents(fargateMonth(task, fargateRates(architecture, read)).totalUsd);
        },
      ),
    ),
    derive(
      'derived-fargate-spot-month-1vcpu-2gb-x86',
      'A Fargate task of 1 vCPU and 2 GB on x86 for a month at the best Spot price',
      'usd',
      (read) => {
        const listUsd = fargateUsd({ vcpu: 1, memoryGb: 2 }, 'x86', read);
        return cents(listUsd * (1 - read('fargate-spot-max-discount') / 100));
      },
    ),
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
  return tasks.flatMap(([vcpu, memoryGb]) =>
    workloads.flatMap(([memoryMb, durationMs]) => {
      const requests = (read: Read) =>
        breakEvenRequests(
          fargateUsd({ vcpu, memoryGb }, 'x86', read),
          { memoryMb, durationMs },
          lambdaRates('x86', read),
        );
      const suffix = `${memoryMb}mb-${durationMs}ms-${vcpu}vcpu`;
      const what = `calls of ${workloadName({ memoryMb, durationMs })} against a task of ${vcpu} vCPU and ${memoryGb} GB`;
      return [
        derive(`derived-break-even-${suffix}`, `Break-even a month: ${what}`, 'request', (read) =>
          significant(requests(read), 3),
        ),
        derive(
          `derived-break-even-rate-${suffix}`,
          `Break-even on average: ${what}`,
          'request-per-second',
          (read) => significant(requests(read) / secondsPerMonth(read), 2),
        ),
      ];
    }),
  );
}

function ec2Recipes(facts: readonly Fact[]): Recipe[] {
  return instanceTypes(facts).flatMap(({ name, architecture, vcpu, memoryGib }) => {
    const ec2 = (read: Read) => read(`ec2-${name}`) * read('hours-per-month');
    const month = derive(
      `derived-ec2-month-${name}`,
      `EC2 instance ${name} for a month`,
      'usd',
      (read) => cents(ec2(read)),
    );
    if (!comparedTypes.includes(name)) return [month];
    // Fargate sells memory as GB and counts it in powers of two, as EC2 does with its GiB.
    const fargate = (read: Read) => fargateUsd({ vcpu, memoryGb: memoryGib }, architecture, read);
    return [
      month,
      derive(
        `derived-fargate-same-${name}`,
        `Fargate with the vCPU and memory of ${name} for a month`,
        'usd',
        (read) => cents(fargate(read)),
      ),
      derive(
        `derived-fargate-premium-${name}`,
        `How much more expensive Fargate is than ${name}`,
        'percent',
        (read) => round((fargate(read) / ec2(read) - 1) * 100, 1),
      ),
      derive(
        `derived-ec2-fill-${name}`,
        `How full ${name} must be to be cheaper than Fargate`,
        'percent',
        (read) => Math.round((ec2(read) / fargate(read)) * 100),
      ),
    ];
  });
}

function eksRecipes(): Recipe[] {
  return [
    monthOf(
      'derived-eks-cluster-month-standard',
      'An EKS cluster in standard support',
      'eks-cluster-standard-hour',
    ),
    monthOf(
      'derived-eks-cluster-month-extended',
      'An EKS cluster in extended support',
      'eks-cluster-extended-hour',
    ),
    derive(
      'derived-eks-three-clusters-month',
      'Three EKS clusters in standard support for a month',
      'usd',
      (read) => cents(3 * read('eks-cluster-standard-hour') * read('hours-per-month')),
    ),
    derive(
      'derived-eks-extended-factor',
      'Price of extended support on EKS, compared with standard support',
      'count',
      (read) => round(read('eks-cluster-extended-hour') / read('eks-cluster-standard-hour'), 1),
      { one: 'time', many: 'times' },
    ),
  ];
}

function otherRecipes(): Recipe[] {
  return [
    monthOf('derived-alb-month', 'An Application Load Balancer', 'alb-hour'),
    derive(
      'derived-alb-public-month',
      'An Application Load Balancer with two public IPv4 addresses for a month',
      'usd',
      (read) => cents((read('alb-hour') + 2 * read('public-ipv4-hour')) * read('hours-per-month')),
    ),
    monthOf('derived-alb-lcu-month', 'One LCU', 'alb-lcu-hour'),
    monthOf('derived-nat-month', 'A NAT gateway', 'nat-gateway-hour'),
    monthOf('derived-ipv4-month', 'A public IPv4 address', 'public-ipv4-hour'),
    monthOf('derived-endpoint-month', 'An interface VPC endpoint in one zone', 'vpc-endpoint-hour'),
    derive(
      'derived-endpoints-hour',
      'Three interface VPC endpoints in two zones, for an hour',
      'usd',
      (read) => cents(3 * 2 * read('vpc-endpoint-hour')),
    ),
    derive('derived-nat-two-hour', 'Two NAT gateways, for an hour', 'usd', (read) =>
      cents(2 * read('nat-gateway-hour')),
    ),
    monthOf('derived-lattice-month', 'A VPC Lattice service', 'lattice-service-hour'),
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
    derive(
      'derived-ecr-4gb-month',
      'Twenty images of 200 MB in ECR, about 4 GB, for a month',
      'usd',
      (read) => cents(4 * read('ecr-storage-gb-month')),
    ),
  ];
}

/** What the worked examples of /hands-on/ cost while they run, and when they are forgotten. */
function handsOnRecipes(): Recipe[] {
  return [
    ...hourAndMonth(
      'derived-hands-on-ecs',
      'Two tasks of 0.25 vCPU and 0.5 GB on Arm behind a load balancer in two zones',
      (read) => {
        const task = { vcpu: 0.25, memoryGb: 0.5, hours: 1 };
        const tasks = 2 * fargateMonth(task, fargateRates('arm', read)).totalUsd;
        return tasks + read('alb-hour') + 4 * read('public-ipv4-hour');
      },
    ),
    ...hourAndMonth(
      'derived-hands-on-eks',
      'An EKS cluster with a NAT gateway and a load balancer in two zones, without its machines',
      (read) =>
        read('eks-cluster-standard-hour') +
        read('nat-gateway-hour') +
        read('nlb-hour') +
        3 * read('public-ipv4-hour'),
    ),
  ];
}

/** A sum per hour as two figures: for an hour, and for a month of forgetting. */
function hourAndMonth(id: string, label: string, hourUsd: (read: Read) => number): Recipe[] {
  return [
    derive(`${id}-hour`, `${label}, for an hour`, 'usd', (read) => cents(hourUsd(read))),
    derive(`${id}-month`, `${label}, for a month`, 'usd', (read) =>
      cents(hourUsd(read) * read('hours-per-month')),
    ),
  ];
}

function monthOf(id: string, label: string, price: string): Recipe {
  return derive(id, `${label} for a month`, 'usd', (read) =>
    cents(read(price) * read('hours-per-month')),
  );
}

function checksOf(id: string, label: string, threshold: string): Recipe {
  return derive(id, label, 'second', (read) => read('alb-health-interval') * read(threshold));
}

function saving(topic: string, what: string, x86: string, arm: string): Recipe {
  return derive(
    `derived-${topic}-arm-saving`,
    `How much cheaper ${what} is on Arm`,
    'percent',
    (read) => Math.round((1 - read(arm) / read(x86)) * 100),
  );
}

function fargateUsd(
  size: { vcpu: number; memoryGb: number },
  architecture: Architecture,
  read: Read,
): number {
  const hour = fargateMonth({ ...size, hours: 1 }, fargateRates(architecture, read));
  return hour.totalUsd * read('hours-per-month');
}

function secondsPerMonth(read: Read): number {
  return read('hours-per-month') * 3600;
}

function workloadName(one: { durationMs: number; memoryMb: number }): string {
  return `${formatNumber(one.durationMs)} ms with ${formatNumber(one.memoryMb)} MB`;
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
