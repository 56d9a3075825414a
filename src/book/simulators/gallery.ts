import type { OpenBook } from '#content/book.ts';
import { chooserThumbnail } from './chooser/thumbnail.ts';
import { costThumbnail } from './cost/thumbnail.ts';
import { timelineThumbnail } from './lambda-timeline/thumbnail.ts';
import { ladderThumbnail } from './ladder/thumbnail.ts';
import { orchestratorThumbnail } from './orchestrator/thumbnail.ts';
import { portabilityThumbnail } from './portability/thumbnail.ts';
import type { View } from './shared/view.ts';

/** One simulator as a gallery shows it. */
export interface GalleryEntry {
  /** As `<Simulator name>` takes it. */
  name: string;
  title: string;
  /** What a reader finds out there. */
  question: string;
  /** Address of the page that holds it, without the base path. */
  page: string;
  /** A still picture, drawn from the model; `shared/thumbnail.css` styles it. */
  picture: View;
}

/**
 * All simulators with their pictures, in the order in which a newcomer would try them. For the
 * build only: the pictures are drawn from the ledger. Write them with `toMarkup`.
 */
export function gallery({ ledger }: OpenBook): GalleryEntry[] {
  return [
    {
      name: 'ladder',
      title: 'The ladder',
      question: 'Which of your duties does AWS take over at each step?',
      page: '/service-levels/',
      picture: ladderThumbnail(),
    },
    {
      name: 'lambda-timeline',
      title: 'The Lambda timeline',
      question: 'How many requests of a burst have to wait for a cold start?',
      page: '/lambda/scaling/',
      picture: timelineThumbnail(ledger),
    },
    {
      name: 'portability',
      title: 'Portability',
      question: 'It runs on your laptop. Does a container make it run everywhere?',
      page: '/containers/portability/',
      picture: portabilityThumbnail(),
    },
    {
      name: 'orchestrator',
      title: 'The orchestrator',
      question: 'You lose a whole zone. Who notices, and what happens next?',
      page: '/orchestration/',
      picture: orchestratorThumbnail(),
    },
    {
      name: 'cost',
      title: 'The cost comparison',
      question: 'At how many requests does Lambda stop being the cheapest?',
      page: '/choosing/cost/',
      picture: costThumbnail(ledger),
    },
    {
      name: 'chooser',
      title: 'The chooser',
      question: 'Which service fits your application, and what would change that?',
      page: '/choosing/',
      picture: chooserThumbnail(ledger),
    },
  ];
}
