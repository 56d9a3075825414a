import { z } from 'zod';
import type { OwnFrontmatter } from '#content/book.ts';
import { idsOf } from '#content/records.ts';
import type { PageData } from '#content/schemas/page.ts';
import { id } from '#ledger/schemas/common.ts';
import { analogy } from './components/Analogy/component.ts';
import { dutiesInWords } from './duty/in-words.ts';
import { optionKind, responsibilities } from './duty/responsibility.ts';
import { analogyKind } from './records.ts';

/** Where in the life of an application an error message appears. */
export const momentNames = {
  build: 'when you build',
  push: 'when you push or deploy',
  start: 'at the start',
  run: 'while it runs',
  connect: 'when you connect',
  scale: 'when it scales',
} as const;

/** What prints an error message. */
export const serviceNames = {
  lambda: 'AWS Lambda',
  ecr: 'Amazon ECR',
  ecs: 'Amazon ECS and Fargate',
  eks: 'Amazon EKS and Kubernetes',
  docker: 'Docker',
  iam: 'IAM and credentials',
  'load-balancing': 'Load balancers and APIs',
  'exit-codes': 'Exit codes',
} as const;

type Key<Names> = keyof Names & string;

const error = z.strictObject({
  /** The message as it appears, its variable parts in angle brackets: `failed to resolve ref <image>: not found`. */
  message: z.string().min(5),
  /** Other forms of the same message. */
  forms: z.array(z.string().min(5)).default([]),
  service: z.enum(Object.keys(serviceNames) as [Key<typeof serviceNames>]),
  moment: z.enum(Object.keys(momentNames) as [Key<typeof momentNames>]),
});
export type ErrorData = z.infer<typeof error>;

const shape = {
  /** Responsibility options whose duty bars the page opens with, by id. */
  duties: z.array(id).default([]),
  /** Analogy drawn at the top of the page, by id. */
  analogy: id.optional(),
  /** The message that this page explains, for pages below `/errors/`. */
  error: error.optional(),
};

const own = z.object(shape);

/** What this book's keys say in the frontmatter of a page. */
export function ownData(data: PageData): z.infer<typeof own> {
  return own.parse(data);
}

/** The keys that this book adds to the frontmatter of its pages. */
export const frontmatter: OwnFrontmatter = {
  shape,
  references: (data) => {
    const { duties, analogy } = ownData(data);
    return [
      ...duties.map((id) => ({ at: ['duties'], id, names: idsOf(optionKind) })),
      ...(analogy === undefined
        ? []
        : [{ at: ['analogy'], id: analogy, names: idsOf(analogyKind) }]),
    ];
  },
  sources: (data, { records }) => {
    const { analogy } = ownData(data);
    return analogy === undefined ? [] : [records.find(analogyKind, analogy).breaksSource];
  },
  markdown: (data, place) => {
    const { analogy: analogyId, duties, error: explained } = ownData(data);
    return [
      explained === undefined ? '' : `\`\`\`text\n${explained.message}\n\`\`\``,
      analogyId === undefined ? '' : analogy.markdown({ id: analogyId }, place),
      duties.length === 0 ? '' : dutiesInWords(duties, responsibilities(place.book)),
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  },
};
