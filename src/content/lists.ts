import { topics } from './schemas/common.ts';
import { terms } from './glossary.ts';
import { noteParts } from '#book/duty/responsibility.ts';
import { timeline } from '#ledger/ledger.ts';

/** A part of a list of records: its heading and the anchor of it. */
export interface ListPart {
  slug: string;
  text: string;
}

/** The letters of the glossary, each with its terms. */
export const glossaryParts = [
  ...Map.groupBy(
    terms.toSorted((a, b) => a.term.localeCompare(b.term, 'en')),
    (one) => one.term.charAt(0).toUpperCase(),
  ),
].map(([text, entries]) => ({ slug: `letter-${text.toLowerCase()}`, text, entries }));

/** What each topic of the ledger is called. */
export const topicNames: Record<(typeof topics)[number], string> = {
  lambda: 'AWS Lambda',
  ecr: 'Amazon ECR',
  ecs: 'Amazon ECS',
  eks: 'Amazon EKS',
  fargate: 'AWS Fargate',
  ec2: 'Amazon EC2',
  elb: 'Elastic Load Balancing',
  networking: 'Networking',
  storage: 'Storage',
  containers: 'Containers',
  kubernetes: 'Kubernetes',
  general: 'General',
};

/** The topics of the ledger. */
export const factParts = topics.map((slug) => ({ slug, text: topicNames[slug] }));

/** The years of the timeline, each with its entries. */
export const timelineParts = [...Map.groupBy(timeline(), ({ value }) => value.slice(0, 4))].map(
  ([text, entries]) => ({ slug: `year-${text}`, text, entries }),
);

const partsOf: Record<string, readonly ListPart[]> = {
  Timeline: timelineParts,
  DutyNotes: noteParts,
};

/** The headings that lists of records bring to a page; they stand after those of its text. */
export function listHeadings(mdx: string): (ListPart & { depth: number })[] {
  return Object.entries(partsOf)
    .filter(([component]) => mdx.includes(`<${component}`))
    .flatMap(([, parts]) => parts.map(({ slug, text }) => ({ depth: 2, slug, text })));
}
