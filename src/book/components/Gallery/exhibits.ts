/** The simulators in the order of the gallery, and the question that each answers. */
export const exhibits = [
  {
    name: 'ladder',
    title: 'The ladder',
    question: 'Which duties change hands when you move to another service?',
    page: '/service-levels/#what-changes-from-one-level-to-the-next',
  },
  {
    name: 'lambda-timeline',
    title: 'The Lambda timeline',
    question: 'What happens when a hundred requests arrive at once?',
    page: '/lambda/scaling/',
  },
  {
    name: 'orchestrator',
    title: 'The orchestrator',
    question: 'You kill a container. Who notices, and who replaces it?',
    page: '/orchestration/',
  },
  {
    name: 'portability',
    title: 'Portability',
    question: 'It worked on your laptop. What breaks on the server?',
    page: '/containers/portability/',
  },
  {
    name: 'cost',
    title: 'The cost comparison',
    question: 'At how many requests does a server cost less than Lambda?',
    page: '/choosing/cost/',
  },
  {
    name: 'chooser',
    title: 'The chooser',
    question: 'Which service fits your work, and what would change the answer?',
    page: '/choosing/',
  },
];
