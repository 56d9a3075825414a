/**
 * A still of each simulator for the gallery, drawn at build time by its own model where the model
 * has a picture to give. Stills hold no words, so that they can be of any size.
 */
import type { OpenBook } from '#content/book.ts';
import { responsibilities } from '../../duty/responsibility.ts';
import { prices } from '../../simulators/cost/constants.ts';
import { curves, usualSetup, type OptionId } from '../../simulators/cost/model.ts';
import { constants as timelineConstants } from '../../simulators/lambda-timeline/constants.ts';
import { simulate } from '../../simulators/lambda-timeline/model.ts';
import { coordinate, view, type View } from '../../simulators/shared/view.ts';

const width = 320;
const height = 180;
const margin = 20;

/** Every still by the name of its simulator. */
export const stills: Readonly<Record<string, (book: OpenBook) => View>> = {
  ladder,
  'lambda-timeline': timeline,
  portability,
  orchestrator,
  cost,
  chooser,
};

function still(...children: View[]): View {
  const viewBox = `0 0 ${width} ${height}`;
  return view('svg', { class: 'still', viewBox, 'aria-hidden': 'true' }, ...children);
}

/** The bars of six options, from most of your own work to least. */
function ladder(book: OpenBook): View {
  const { cell, duties, options } = responsibilities(book);
  const sorted = options.toSorted((a, b) => a.position - b.position);
  const rows = Array.from(
    { length: 6 },
    (_, place) => sorted[Math.round((place / 5) * (sorted.length - 1))],
  ).filter((row) => row !== undefined);
  const pitch = (width - 2 * margin) / duties.length;
  const size = { width: coordinate(pitch - 3), height: 16 };
  const paths = { aws: '', shared: '', customer: '', none: '' };
  for (const [row, { id }] of rows.entries()) {
    for (const [column, duty] of duties.entries()) {
      const { who } = cell(id, duty.id);
      const x = coordinate(margin + column * pitch);
      const y = margin + row * 25;
      const box = `M${x} ${y}h${size.width}v${size.height}h-${size.width}z`;
      paths[who] += who === 'none' ? `M${x + 3} ${y + 8}h${coordinate(size.width - 6)}` : box;
      if (who === 'shared') {
        paths.aws += `M${x} ${y + size.height}l${size.width}-${size.height}v${size.height}z`;
      }
    }
  }
  return still(
    view('path', { class: 'still-you', d: paths.customer + paths.shared + paths.none }),
    view('path', { class: 'still-aws', d: paths.aws }),
  );
}

/** The environments of a rush: getting ready, then at work. */
function timeline({ ledger }: OpenBook): View {
  const constants = timelineConstants(ledger);
  const usual = { ...constants.usual, requestsPerMonth: 300_000 };
  const scenario = { ...usual, durationMs: 2000, initMs: 1000 };
  const { environments } = simulate(scenario, constants.rules);
  const lanes = 7;
  const spans = environments
    .filter(({ lane }) => lane < lanes)
    .flatMap(({ lane, spans: all }) => all.map((span) => ({ ...span, lane })));
  const third = spans.filter(({ lane }) => lane === 2).map(({ fromMs }) => fromMs);
  const from = Math.min(...third) - 5000;
  const to = from + 16_000;
  const pitch = (height - 2 * margin - 8) / lanes;
  const x = (ms: number) =>
    coordinate(margin + ((Math.min(ms, to) - from) / (to - from)) * (width - 2 * margin));
  const bars = (kind: 'init' | 'invoke') =>
    spans
      .filter((span) => span.kind === kind && span.fromMs >= from && span.fromMs < to)
      .map(({ lane, fromMs, toMs }) => {
        const y = coordinate(margin + lane * pitch);
        return `M${x(fromMs)} ${y}H${x(toMs)}v${coordinate(pitch - 6)}H${x(fromMs)}z`;
      })
      .join('');
  return still(
    view('path', { class: 'still-lambda', d: bars('invoke') }),
    view('path', { class: 'still-init', d: bars('init') }),
    view('path', { class: 'still-axis', d: `M${margin} ${height - margin}H${width - margin}` }),
  );
}

/** What three services cost as requests grow. */
function cost({ ledger }: OpenBook): View {
  const shown: Partial<Record<OptionId, string>> = {
    'lambda-x86': 'still-line-lambda',
    'fargate-x86': 'still-line-fargate',
    ec2: 'still-line-ec2',
  };
  const lines = curves(usualSetup, prices(ledger)).filter(
    ({ option }) => shown[option] !== undefined,
  );
  const [least, most] = [0.5, 2000];
  const y = (usd: number) =>
    coordinate(
      height -
        margin -
        (Math.log(Math.min(most, Math.max(least, usd)) / least) / Math.log(most / least)) *
          (height - 2 * margin),
    );
  const points = (totals: number[]) =>
    totals
      .map((usd, place) => ({ usd, place }))
      .filter(({ place }) => place % 8 === 0)
      .filter(({ usd }) => usd >= least && usd <= most)
      .map(
        ({ usd, place }) =>
          `${coordinate(margin + (place / 200) * (width - 2 * margin))} ${y(usd)}`,
      )
      .join('L');
  return still(
    view('path', {
      class: 'still-axis',
      d: `M${margin} ${margin}V${height - margin}H${width - margin}`,
    }),
    ...lines.map(({ option, totals }) =>
      view('path', { class: shown[option], d: `M${points(totals)}` }),
    ),
  );
}

/** Three machines of two zones; one container has just been killed. */
function orchestrator(): View {
  const machines = [0, 1, 2].map((place) => margin + place * 96);
  const boxes = machines.map((x) => `M${x} 44h88v92h-88z`).join('');
  const containers = [
    [0, 0],
    [0, 1],
    [1, 0],
    [2, 0],
    [2, 1],
  ]
    .map(([machine = 0, at = 0]) => `M${(machines[machine] ?? 0) + 10} ${56 + at * 36}h68v28h-68z`)
    .join('');
  const x = (machines[1] ?? 0) + 10;
  return still(
    view('path', { class: 'still-machine', d: boxes }),
    view('path', { class: 'still-aws-tint', d: containers }),
    view('path', { class: 'still-failed', d: `M${x} 92h68v28h-68z` }),
    view('path', { class: 'still-cross', d: `M${x + 26} 98l16 16m0-16-16 16` }),
    view('path', {
      class: 'still-axis',
      d: `M${margin} 20h88M${margin} 16v8M${margin + 88} 16v8M${margin + 96} 20h184M${margin + 96} 16v8M${width - margin} 16v8M${margin} 160h280`,
    }),
  );
}

/** The same application on two machines; on the second a library is missing. */
function portability(): View {
  return still(
    view('path', {
      class: 'still-machine',
      d: 'M20 28h124v104H20zM176 28h124v104H176zM60 132v20h44v-20M216 132v20h44v-20M44 152h76M200 152h76',
    }),
    view('path', { class: 'still-straw', d: 'M36 44h92v32H36zM192 44h92v32h-92z' }),
    view('path', {
      class: 'still-aws-tint',
      d: 'M36 84h42v32H36zM86 84h42v32H86zM192 84h42v32h-42z',
    }),
    view('path', { class: 'still-failed', d: 'M242 84h42v32h-42z' }),
    view('path', { class: 'still-cross', d: 'M255 92l16 16m0-16-16 16' }),
    view('path', { class: 'still-you', d: 'm70 60 8 8 16-16' }),
  );
}

/** Questions that lead to one of four services. */
function chooser(): View {
  return still(
    view('path', {
      class: 'still-axis',
      d: 'M52 90 124 50M52 90l72 40M148 50 236 30M148 50l88 33M148 130l88-7M148 130l88 20',
    }),
    view('path', { class: 'still-chosen', d: 'M52 90 124 50M148 50l88 33' }),
    view('path', {
      class: 'still-machine',
      d: 'M40 76a14 14 0 1 1 0 28 14 14 0 0 1 0-28zM136 36a14 14 0 1 1 0 28 14 14 0 0 1 0-28zM136 116a14 14 0 1 1 0 28 14 14 0 0 1 0-28zM236 18h64v24h-64zM236 112h64v24h-64zM236 144h64v24h-64z',
    }),
    view('path', { class: 'still-aws', d: 'M236 70h64v26h-64z' }),
  );
}
