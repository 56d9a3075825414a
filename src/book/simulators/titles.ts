/** What each simulator is about, for places that can name it but not run it. */
export const simulatorTitles: Readonly<Record<string, string>> = {
  ladder: 'the ladder of service levels',
  'ladder-small': 'who does the work on three rungs',
  chooser: 'which service fits your work',
  cost: 'what one workload costs on Lambda, Fargate and EC2',
  'lambda-timeline': 'requests, environments and the bill of a function',
  portability: 'one application on three machines',
  orchestrator: 'desired and actual state of a cluster',
};
