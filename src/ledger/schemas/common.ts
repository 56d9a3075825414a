import { z } from 'zod';

/** Lower-case words joined by hyphens (dots allowed inside, as in `ec2-t3.micro`). */
export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/,
    'write an id in lower case, words joined by hyphens, such as "cold-start"',
  );

/** A calendar day, `YYYY-MM-DD`. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as YYYY-MM-DD, such as 2026-11-22')
  .refine(isCalendarDay, 'this day does not exist in the calendar');

/** A day, a month or a year, as exact as the source is: `2025-09-30`, `2020-12` or `2026`. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'write a date as YYYY, YYYY-MM or YYYY-MM-DD')
  .refine(
    (text) => isCalendarDay(`${text}-01-01`.slice(0, 10)),
    'this date does not exist in the calendar',
  );

/** A root-relative address of this site, with its closing slash and perhaps an anchor. */
export const address = z
  .string()
  .regex(
    /^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9.-]+)?$/,
    'write an address of this site with slashes at both ends, such as /lambda/scaling/',
  );

function isCalendarDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}
