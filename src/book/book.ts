import { defineBook, type Book } from '#content/book.ts';
import { cards } from './cards.ts';
import { components } from './components/index.ts';
import { recipes } from './derived.ts';
import { cellsKind, checkCells, dutyKind, optionKind } from './duty/responsibility.ts';
import { checkErrors } from './errors/check.ts';
import { frontmatter } from './frontmatter.ts';
import { analogyKind, comparisonsKind, misconceptionKind, searchWordsKind } from './records.ts';
import { search } from './search/own-search.ts';
import { socialCards } from './social-cards.ts';

/** The book: everything that the generator has to know of it. Its routes and its tools pass it on. */
export const book: Book = defineBook({
  name: 'Who does the work?',
  subject: 'Serverless computing and containers on AWS',
  description:
    'Service levels, AWS Lambda, containers, orchestration, and Amazon ECR, ECS, EKS and AWS Fargate: what each does, what stays with you, and which to take.',
  edition: 'November 2026',
  disclaimer: 'This site isn’t affiliated with Amazon Web Services.',
  // Three duties: yours, shared, done by AWS.
  logo: `<svg viewBox="0 0 34 16" aria-hidden="true">
    <g fill="none" stroke="currentColor" stroke-width="1.5">
      <rect x="1" y="2" width="8" height="12" rx="1.5"></rect>
      <rect x="13" y="2" width="8" height="12" rx="1.5"></rect>
      <rect x="25" y="2" width="8" height="12" rx="1.5" fill="currentColor"></rect>
    </g>
    <path d="M13.5 13.4 20.5 2.6v10.8z" fill="currentColor"></path>
  </svg>`.replaceAll(/\n\s+/g, ''),
  folder: 'src/book',
  groups: ['Learn', 'Decide', 'Look up'],
  appendix: 'Look up',
  termGroups: [
    'Service levels',
    'Serverless and Lambda',
    'Containers',
    'Orchestration',
    'AWS container services',
    'Kubernetes',
    'Network and access',
    'Money and limits',
  ],
  frontmatter,
  records: [
    analogyKind,
    misconceptionKind,
    dutyKind,
    optionKind,
    cellsKind,
    comparisonsKind,
    searchWordsKind,
  ],
  components,
  recipes,
  checks: [checkCells, checkErrors],
  cards,
  lead: () => import('./Lead.astro'),
  // A poster, and hundreds of entries to look up, are no chapters to read.
  isChapter: ({ path }) => path !== '/cheat-sheet/' && !path.startsWith('/errors/'),
  footLinks: ['/cheat-sheet/', '/glossary/'],
  sheets: [
    { name: 'cheat-sheet-a4.pdf', path: '/cheat-sheet/', format: 'A4' },
    { name: 'cheat-sheet-letter.pdf', path: '/cheat-sheet/', format: 'Letter' },
  ],
  search,
  socialPicture: '/social-card.png',
  socialCards,
  fields: ['sim-number', 'sim-pick'],
});
