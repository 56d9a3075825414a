/** Three ways to run an application and six duties: the idea of the book in eighteen cells. */
import type { Who } from '../../duty/schema.ts';
import type { SourceLink } from '../shared/source-link.ts';

/** The ways, from the one where you do most to the one where AWS does most, in plain words. */
export const ways = [
  { id: 'ec2', name: 'An EC2 server', option: 'ec2' },
  { id: 'fargate', name: 'A container on Fargate', option: 'ecs-on-fargate' },
  { id: 'lambda', name: 'A Lambda function', option: 'lambda' },
] as const;

/** The duties in plain words, each with the record that it stands for. */
export const duties = [
  { id: 'hardware', name: 'Hardware', duty: 'hardware' },
  { id: 'system', name: 'Operating system', duty: 'operating-system' },
  { id: 'scaling', name: 'Scaling', duty: 'copies' },
  { id: 'runtime', name: 'Runtime', duty: 'language-runtime' },
  { id: 'code', name: 'Code', duty: 'code' },
  { id: 'data', name: 'Data', duty: 'data' },
] as const;

export interface Cell {
  /** `ec2.hardware`: what the address of a radio button holds. */
  id: string;
  way: string;
  duty: string;
  who: Who;
  /** What doing this duty means. */
  means: string;
  note: string;
  source: SourceLink;
}

const does: Record<Who, string> = {
  aws: 'AWS does it.',
  customer: 'You do it.',
  shared: 'AWS and you share it.',
  none: 'It doesn’t apply.',
};

/** One cell in words: what it is, who does it, and what that means. */
export function explain({ way, duty, who, means, note }: Cell): {
  title: string;
  verdict: string;
  text: string;
} {
  const place = `${way.charAt(0).toLowerCase()}${way.slice(1)}`;
  return {
    title: `${duty}, with ${place}`,
    verdict: does[who],
    text: note === '' ? means : `${means} ${note}`,
  };
}

/** How many duties you do with one way, in words. */
export function tally(cells: readonly Cell[], way: string): string {
  const yours = cells.filter((cell) => cell.way === way && cell.who === 'customer').length;
  return `you do ${yours} of ${duties.length}`;
}
