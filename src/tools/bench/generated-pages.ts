/**
 * Pages of made-up text for measuring how the site behaves with thousands of them. The same number
 * always gives the same pages, and a page is the same however many follow it.
 *
 * The text is what a page of documentation is made of: sentences of common words, some rare ones of
 * the page's own, headings, lists, a table, code, and links. A page has some 700 words; rare words
 * follow Zipf's law, so that the vocabulary grows with the text as it does in real ones.
 */
import { randomFrom } from '#book/simulators/shared/random.ts';

export interface GeneratedPage {
  /** Its address without the slashes: `generated/kalobi/remuta`. */
  id: string;
  title: string;
  summary: string;
  questions: string[];
  /** Markdown with the words `<Term>`, `<Fact>` and `<Aside>` of our authors. */
  body: string;
}

/** Pages in one folder. The tree of folders is filled from above, so its depth grows slowly. */
const pagesPerFolder = 20;

const nouns = words(`service function container image task cluster node region zone network gateway
  queue topic stream event record table key policy role account budget request response session
  token log metric alarm trace deployment release version rollback pipeline repository registry
  volume snapshot backup schedule worker thread process kernel runtime library package dependency
  variable secret certificate domain address port route listener target balancer instance fleet
  capacity limit quota price workload tenant owner team operator review change failure retry`);
const verbs = words(`starts stops scales replaces checks sends receives stores reads writes keeps
  moves copies encrypts signs routes balances schedules limits retries logs measures reports builds
  deploys publishes removes mounts attaches shares isolates restarts`);
const adjectives = words(`managed shared private public regional temporary durable idle busy healthy
  failed new old small large single standby encrypted versioned scheduled`);
const openings = words(`When|Because|Unless|While|Before|After|Once|If`, '|');
const terms: readonly (readonly [string, string])[] = [
  ['cold-start', 'cold start'],
  ['event', 'event'],
  ['handler', 'handler'],
  ['serverless', 'serverless'],
  ['execution-environment', 'execution environment'],
];
const facts = ['lambda-timeout-max', 'lambda-memory-max', 'fargate-vcpu-max'];
const syllables = words(`ka lo bi re mu ta ne so vi da po le mi ra tu fe go ni sa be lu co ve ri`);

/** Makes the first `count` pages. */
export function generatePages(count: number): GeneratedPage[] {
  const ids: string[] = [];
  const pages: GeneratedPage[] = [];
  for (let place = 0; place < count; place += 1) {
    const parent =
      place < pagesPerFolder ? 'generated' : ids[Math.floor(place / pagesPerFolder) - 1];
    const id = `${parent}/${nameOf(place)}`;
    ids.push(id);
    pages.push(makePage(place, id, ids));
  }
  return pages;
}

/** The same text for a site that does not know our authors' words. */
export function plainBody(body: string): string {
  return body
    .replace(/<Fact id="([^"]+)" \/>/g, (_, id: string) => id.replaceAll('-', ' '))
    .replace(/<Term id="[^"]+">([^<]+)<\/Term>/g, '$1')
    .replace(/<Aside[^>]*>([\s\S]*?)<\/Aside>/g, (_, text: string) => `> ${text.trim()}`);
}

function makePage(place: number, id: string, ids: readonly string[]): GeneratedPage {
  const random = randomFrom(place);
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  };
  /** Rank 1 is twice as frequent as rank 2, three times as rank 3, and so on without end. */
  const rareWord = () => nameOf(Math.floor(20_000 ** random()));
  const noun = () => (random() < 0.12 ? rareWord() : pick(nouns));
  const thing = () => (random() < 0.4 ? `${pick(adjectives)} ${noun()}` : noun());
  const clause = () => `the ${thing()} ${pick(verbs)} the ${thing()}`;
  const sentence = () => {
    const end = random() < 0.5 ? ` for each ${thing()}` : `, and ${clause()}`;
    return random() < 0.4
      ? `${pick(openings)} ${clause()}, ${clause()}.`
      : `${capital(clause())}${end}.`;
  };
  const sentences = (count: number) => Array.from({ length: count }, sentence).join('\n');
  const link = () => `See also [the ${thing()}](/${pick(ids)}/).`;
  const term = () => {
    const [name, text] = pick(terms);
    return `This is where a <Term id="${name}">${text}</Term> matters.`;
  };

  const own = capital(nameOf(place));
  const sections = Array.from({ length: 5 }, (_, section) => {
    const heading = `${capital(thing())} and ${thing()}, part ${'ABCDE'.charAt(section)}`;
    const parts = [`## ${heading}`, sentences(4), `${sentences(3)}\n${link()}`];
    if (section === 0) parts.push(Array.from({ length: 5 }, () => `- ${sentence()}`).join('\n'));
    if (section === 1) parts.push(`${term()}\nIts limit is <Fact id="${pick(facts)}" />.`);
    if (section === 2) {
      const rows = Array.from({ length: 6 }, () => `| ${noun()} | ${clause()} | ${thing()} |`);
      parts.push(['| What | How | Where |', '| --- | --- | --- |', ...rows].join('\n'));
    }
    if (section === 3) {
      const lines = Array.from(
        { length: 4 },
        () => `aws ${noun()} ${noun()} --${noun()} ${noun()}`,
      );
      parts.push(['```sh', ...lines, '```'].join('\n'));
    }
    if (section === 4) parts.push(`<Aside title="Note">\n${sentences(2)}\n</Aside>`);
    return parts.join('\n\n');
  });
  return {
    id,
    title: `${own}: the ${thing()} and the ${thing()}`,
    summary: `${own} says how ${clause()}, and why ${clause()}.`,
    questions: [`How does ${nameOf(place)} work when ${clause()}?`],
    body: `${own} is where ${clause()}.\n${sentences(3)}\n\n${sections.join('\n\n')}\n`,
  };
}

/** A word for a number, another one for each: the number's digits as syllables. */
function nameOf(number: number): string {
  const base = syllables.length;
  let rest = number + base * base;
  let name = '';
  for (; rest > 0; rest = Math.floor(rest / base)) name += syllables[rest % base] ?? '';
  return name;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function words(text: string, gap: string | RegExp = /\s+/): string[] {
  return text.split(gap);
}
