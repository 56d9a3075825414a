/**
 * The number of single-letter changes (insert, delete, replace, swap of neighbors)
 * that turn one text into the other.
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let best = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
      );
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && isSwap) best = Math.min(best, at(beforeLast, column - 2) + 1);
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

/** The candidate most like `wanted`, or undefined when none is at all like it. */
export function nearest(wanted: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  // More than half of the letters wrong is no likeness any more.
  let bestDistance = Math.ceil(wanted.length / 2);
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * The address whose last part is most like that of `wanted`, or undefined when none is like it.
 * Of several with the same last part, the one whose whole address is most like it.
 */
export function nearestAddress(wanted: string, addresses: readonly string[]): string | undefined {
  const part = nearest(lastPart(wanted), addresses.map(lastPart));
  const [best] = addresses
    .filter((address) => lastPart(address) === part)
    .sort((a, b) => editDistance(wanted, a) - editDistance(wanted, b));
  return best;
}

function lastPart(address: string): string {
  return address.split('/').findLast((part) => part !== '' && part !== 'index.html') ?? '';
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
