import type { Features } from 'satteri';

/** The Markdown of pages: one for their reader and their compiler, so that both see the same. */
export const features: Features = {
  // Two hyphens are those of an option, such as --port.
  smartPunctuation: { dashes: false },
};
