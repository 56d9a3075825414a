/**
 * What is fetched once the concept tier has answered: the way to full text, and what to say when
 * nothing was found.
 */
export { findInText } from './full-text.ts';
export { nothing } from './nothing.ts';
