import type { RuleConfig } from 'html-validate';

/** Rules held against every built page. What is switched off says why. */
export const rules: RuleConfig = {
  'attr-quotes': 'off', // Astro writes some attributes without a value.
  'close-order': 'error',
  deprecated: 'error',
  'element-permitted-content': 'error',
  'element-permitted-parent': 'error',
  'element-required-attributes': 'error',
  'no-dup-attr': 'error',
  'no-dup-id': 'error',
  'no-inline-style': 'error',
  // Tables that become blocks on narrow screens keep their meaning by roles.
  'no-redundant-role': 'off',
  'void-content': 'error',
  'wcag/h30': 'error',
  // Forms that take effect at every change have nothing to submit.
  'wcag/h32': 'off',
  'wcag/h36': 'error',
  'wcag/h37': 'error',
  'wcag/h67': 'error',
  'wcag/h71': 'error',
};
