import { z } from 'zod';
import { day, id } from '#ledger/schemas/common.ts';
import type { Book } from '../book.ts';

const common = {
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
  /** Place among its neighbors, lowest first; then by title. */
  order: z.number().default(100),
  /** Other names under which search finds this page first. */
  aliases: z.array(z.string().min(2)).default([]),
  /**
   * Questions this page answers, in readers' words that it doesn't use itself; search reads them. `section`
   * is the anchor of the heading that answers, or '' for the top of the page. Without it, search takes
   * the section that shares most words with the question.
   */
  questions: z
    .array(
      z.union([z.string().min(8), z.strictObject({ ask: z.string().min(8), section: z.string() })]),
    )
    .default([]),
  /** Sources beyond those that the page's facts bring along, by id. */
  sources: z.array(id).default([]),
  /** Addresses this page had before, such as `/models/`. The build publishes a redirect for each. */
  movedFrom: z.array(z.string().regex(/^\/(?:[a-z0-9-]+\/)+$/)).default([]),
  /** A word beside its name in the navigation, such as `New`. */
  badge: z.string().min(2).max(16).optional(),
  /** Seen in the dev server, and left out of builds. */
  draft: z.boolean().default(false),
  /** Published, but in no list, handbook, or sitemap, and not found by search here or elsewhere. */
  hidden: z.boolean().default(false),
  /** The day on which somebody last read the page against its sources. */
  reviewed: day.optional(),
};

/**
 * Frontmatter of every page. `title` and `summary` are all that is required. What a book adds is
 * there as well; the book knows its type.
 */
export type PageData = z.infer<z.ZodObject<typeof common>> & {
  /** Which part of the navigation a top-level page stands in. */
  group: string;
};

export type PageSchema = z.ZodType<PageData> & Pick<z.ZodObject, 'shape'>;

/** The schema of the frontmatter of the pages of a book. */
export function pageSchema({
  groups,
  frontmatter,
}: Pick<Book, 'groups' | 'frontmatter'>): PageSchema {
  const group = z.enum(groups).default(groups[0]);
  const schema: z.ZodObject = z.strictObject({ ...common, group, ...frontmatter.shape });
  // Its type leaves the keys of the book open.
  return schema as unknown as PageSchema;
}
