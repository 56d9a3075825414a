import type { Who } from './schema.ts';

/** The word for each side that may do a duty, the same everywhere. */
export const whoNames: Readonly<Record<Who, string>> = {
  aws: 'AWS',
  customer: 'you',
  shared: 'shared',
  none: 'doesn’t apply',
};
