/**
 * Everything that differs between one hosting of the site and another.
 * Values come from the environment, or from the defaults below; nothing is invented:
 * without an address there is no canonical link, without a repository no edit link.
 */
import { z } from 'zod';

const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''));

const environment = z.object({
  /** Where the site is published, without its base path: `https://docs.example.org`. */
  SITE_ADDRESS: url.optional(),
  /** The path it is published under: `/` or `/handbook/`. */
  SITE_BASE: z
    .string()
    .regex(/^\/(?:[\w.-]+\/)*$/, 'start and end it with a slash, such as / or /docs/')
    .default('/'),
  /** The repository's address on its host: `https://github.com/example/site`. */
  SITE_REPOSITORY: url.optional(),
  /** `off` leaves the service worker out. */
  SITE_OFFLINE: z.enum(['on', 'off']).default('on'),
  /** `on` makes the pages link their PDF files; `npm run pdf` sets it and makes the files. */
  SITE_PDF: z.enum(['on', 'off']).default('off'),
});

/** Reads the settings. Throws one sentence per wrong value, naming the variable. */
function readSite(env: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (!result.success) {
    const problems = result.error.issues.map(
      (issue) => `${issue.path.join('.')}: ${issue.message}`,
    );
    throw new Error(`The site's settings are wrong. ${problems.join('; ')}`);
  }
  const { SITE_ADDRESS, SITE_BASE, SITE_REPOSITORY, SITE_OFFLINE, SITE_PDF } = result.data;
  return {
    address: SITE_ADDRESS,
    base: SITE_BASE,
    repository: SITE_REPOSITORY,
    offline: SITE_OFFLINE === 'on',
    pdf: SITE_PDF === 'on',
  };
}

export const site = readSite(process.env);
