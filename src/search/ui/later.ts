/**
 * What is fetched once the index has answered: passages of pages, the way to full
 * text, and what to say when nothing was found.
 */
export { findInText } from './full-text.ts';
export { nothing } from './nothing.ts';
export { findPassages } from './passages.ts';
