/**
 * The day of this build, `YYYY-MM-DD` in UTC: what records' review dates are held against.
 * SOURCE_DATE_EPOCH (seconds) sets it, so that a release can be built again byte for byte.
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function today(env: Record<string, string | undefined> = process.env): string {
  const epoch = env['SOURCE_DATE_EPOCH'];
  const date = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  return date.toISOString().slice(0, 10);
}
