import { z } from 'zod';
import { day, id } from './common.ts';

/** Where in the life of an application an error message appears. */
export const moments = ['build', 'push', 'start', 'run', 'connect', 'scale'] as const;

/** An error message, as people meet and paste it. */
const error = z.strictObject({
  /** The message as it appears, its variable parts in angle brackets: `failed to resolve ref <image>: not found`. */
  message: z.string().min(5),
  /** Other forms of the same message. */
  forms: z.array(z.string().min(5)).default([]),
  service: z.enum(['lambda', 'ecr', 'ecs', 'eks', 'docker', 'iam', 'load-balancing', 'exit-codes']),
  moment: z.enum(moments),
});

/** Frontmatter of every page. `title` and `summary` are all that is required. */
export const page = z.strictObject({
  title: z
    .string()
    .min(2, 'write a title of at least 2 characters')
    .max(70, 'keep the title under 70 characters: it is shown in tabs and search results'),
  /**
   * The one sentence that answers the page. Shown at its top, in cards and in search results.
   * Figures are written as `{fact-id}`.
   */
  summary: z
    .string()
    .min(30, 'write one sentence of at least 30 characters that answers the page')
    .max(220, 'keep the summary to one sentence under 220 characters'),
  /** A line above the title that names the subject, where the title alone does not. */
  kicker: z.string().max(60).optional(),
  /** Short name for navigation and breadcrumbs. Default: the title. */
  label: z.string().max(30).optional(),
  /** Place among its neighbours, lowest first; then by title. */
  order: z.number().default(100),
  /** Which part of the navigation a top-level page stands in. */
  group: z.enum(['Learn', 'Decide', 'Look up']).default('Learn'),
  /** Other names under which search finds this page first. */
  aliases: z.array(z.string().min(2)).default([]),
  /** Questions this page answers, in readers' words. Search reads them. */
  questions: z.array(z.string().min(8)).default([]),
  /** Responsibility options whose duty bars the page opens with, by id. */
  duties: z.array(id).default([]),
  /** Analogy drawn at the top of the page, by id. */
  analogy: id.optional(),
  /** Sources beyond those that the page's facts bring along, by id. */
  sources: z.array(id).default([]),
  /** Addresses this page had before, such as `/models/`. The build publishes a redirect for each. */
  movedFrom: z.array(z.string().regex(/^\/(?:[a-z0-9-]+\/)+$/)).default([]),
  /** The message that this page explains, for pages below `/errors/`. */
  error: error.optional(),
  /** The day on which somebody last read the page against its sources. */
  reviewed: day.optional(),
});
export type PageData = z.infer<typeof page>;
