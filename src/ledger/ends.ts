import { formatDate } from './format.ts';

/** How many days before an end a page says that it is near: time enough to plan an upgrade. */
const nearDays = 60;
const dayMs = 86_400_000;

/**
 * What readers must know about an end on this date, ready to follow its subject: "ended on November
 * 26, 2026", "ends soon, on December 2, 2026", "ends on December 1, 2027". It always names the date,
 * because a page is also read long after it was built.
 * @param date - a day, a month or a year, as exact as the source is
 * @param today - the day of the build, `YYYY-MM-DD`
 */
export function endInWords(date: string, today: string): string {
  const when = `${date.length === 'YYYY-MM-DD'.length ? 'on' : 'in'} ${formatDate(date)}`;
  const daysLeft = (lastDayOf(date) - Date.parse(today)) / dayMs;
  if (daysLeft < 0) return `ended ${when}`;
  return daysLeft <= nearDays ? `ends soon, ${when}` : `ends ${when}`;
}

/** The last day that belongs to a date, in milliseconds: a month is over after its last day. */
function lastDayOf(date: string): number {
  const [year = NaN, month = 12, day] = date.split('-').map(Number);
  // Day 0 of the following month.
  return day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
}
