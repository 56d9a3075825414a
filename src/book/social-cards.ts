import type { SocialCard } from '#content/book.ts';

/** One card per section, by the first part of its addresses; `src/tools/social-cards.ts` draws them. */
export const socialCards: Readonly<Record<string, SocialCard>> = {
  'service-levels': {
    title: 'Service levels',
    line: 'The more AWS does, the less you carry.',
    drawing: 'drawings/stairs.svg',
  },
  lambda: {
    title: 'AWS Lambda',
    line: 'The assistant who works when the phone rings.',
    drawing: 'drawings/assistant.svg',
  },
  containers: {
    title: 'Containers',
    line: 'The food flask: everything packed in one place.',
    drawing: 'drawings/food-flask.svg',
  },
  orchestration: {
    title: 'Container orchestration',
    line: 'Many containers, kept in time by one system.',
    drawing: 'drawings/conductor.svg',
  },
  'aws-container-services': {
    title: 'AWS container services',
    line: 'The warehouse, two managers and the hands-off engine.',
    drawing: 'drawings/warehouse.svg',
  },
  choosing: {
    title: 'Choosing',
    line: 'Which service for which work.',
    drawing: 'drawings/signpost.svg',
  },
  'hands-on': {
    title: 'Hands-on',
    line: 'Worked examples, every snippet checked.',
    drawing: 'drawings/workbench.svg',
  },
  'cheat-sheet': {
    title: 'Cheat sheet',
    line: 'One page for the wall.',
    drawing: 'drawings/cheat-sheet.svg',
  },
};
