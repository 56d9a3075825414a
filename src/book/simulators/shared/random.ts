/**
 * Randomness for models that must give the same run for the same seed.
 *
 * Each number is a hash of the seed and of its position, so nothing has to be remembered between
 * steps: a pure step function asks for the number at its own counter. The mixing is the 32-bit
 * finaliser of MurmurHash3 by Austin Appleby (public domain), over positions spread by the golden
 * ratio as in Weyl sequences. It is good enough to scatter arrivals, and not fit for secrets.
 */

/** A number from 0 up to, not including, 1 that depends on `seed` and `position` alone. */
export function randomAt(seed: number, position: number): number {
  const spread = Math.imul(position + 1, 0x9e3779b9);
  return mix((mix(seed | 0) + spread) | 0) / 0x1_0000_0000;
}

/** A function that gives `randomAt(seed, 0)`, `randomAt(seed, 1)` … one call after the other. */
export function randomFrom(seed: number): () => number {
  let position = 0;
  return () => {
    const value = randomAt(seed, position);
    position += 1;
    return value;
  };
}

function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
