/** A name without case, spaces, hyphens and dots, so that "Cold start" and "cold-start" are one. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
