import { readFileSync } from 'node:fs';
import { readBook } from './project.ts'; import { searchSources } from '#search/build/search-sources.ts';
import { makeIndex } from '#search/build/make-index.ts';
import { createEngine } from '#search/core/engine.ts';
import { openMessages } from '#search/core/messages.ts';
import { openIndex, prominence, aboutness, tune as T } from '#search/core/open-index.ts';
import { factors, counts } from '#search/core/query.ts';
import { weights } from '#search/core/rank.ts';
import { finish } from '#search/core/steps.ts';
const { project } = readBook(process.cwd());
const { index, text, messages } = makeIndex(searchSources(project, project.pages));
const m = openMessages(messages);
const load = (f: string) => JSON.parse(readFileSync(f, 'utf8'));
const lists: Record<string, any[]> = { questions: load('src/book/data/search-questions.json').filter((r: any) => r.set === 'tuned' && r.sections.length), old: load('src/book/data/search-queries.json').filter((r: any) => r.sections?.length) };
let engine = createEngine(finish(openIndex(index, text)), m);
function score() { const out: any = {};
  for (const [f, list] of Object.entries(lists)) { let s1 = 0, s3 = 0, p1 = 0; for (const r of list) { const a = engine.find(r.query).results; const ok = (x: any) => x && r.sections.includes(x.address); if (ok(a[0])) s1++; if (a.slice(0, 3).some((x) => ok(x) || x.more.some(ok))) s3++; if (a[0] && r.sections.some((s: string) => s.split('#')[0] === a[0]!.path)) p1++; } out[f] = { n: list.length, s1, s3, p1 }; } return out; }
const obj = (o: any) => 2 * (o.questions.s1 + 0.5 * o.questions.s3 + 0.3 * o.questions.p1) + 0.7 * (o.old.s1 + 0.5 * o.old.s3 + 0.3 * o.old.p1);
const show = (o: any) => Object.entries(o).map(([f, x]: any) => `${f} ${(100 * x.s1 / x.n).toFixed(1)} ${(100 * x.s3 / x.n).toFixed(1)} p${(100 * x.p1 / x.n).toFixed(1)}`).join(' | ');
let best = obj(score()); console.log('start', best.toFixed(1), show(score()));
const reopen = () => { engine = createEngine(finish(openIndex(index, text)), m); };
const steps: [any, string, number[], boolean][] = [
  [weights, 'comparison', [0.3, 1, 1.5, 2.5], false], [weights, 'saturation', [1.4, 2, 3], false], [weights.pair, 'heading', [0.2, 0.4, 0.7], false], [weights.pair, 'opening', [0.4, 0.6, 0.9], false],
  [weights, 'held', [0.3, 0.5, 0.7], false], [weights, 'likeness', [0.4, 0.6, 0.9, 1.3], false], [weights, 'question', [0.4, 0.8, 1], false], [weights, 'subject', [0.4, 0.6, 0.75], false],
  [factors, 'synonym', [0.4, 0.5, 0.6], false], [factors, 'hint', [0.4, 0.6, 0.8], false], [counts, 'subject', [0.6, 0.8, 1], false], [counts, 'number', [0.3, 0.5, 0.8], false],
  [prominence, 'heading', [1.5, 2, 2.6], true], [prominence, 'opening', [0.8, 1, 1.3], true], [prominence, 'body', [0.45, 0.6, 0.8], true], [prominence, 'term', [0.5, 0.8, 1.2], true], [prominence, 'page', [0.3, 0.5, 0.8], true],
  [aboutness, 'opening', [0.55, 0.7, 0.85], true], [aboutness, 'body', [0.4, 0.6], true], [T, 'length', [0.2, 0.3, 0.45], true], [T, 'weak', [0.3, 0.4, 0.55], true], [T, 'idf', [0.7, 0.8, 0.95], true],
];
for (const [o, k, vs, again] of steps) { const v0 = o[k]; let bv = v0; const log: string[] = []; for (const v of vs) { o[k] = v; if (again) reopen(); const s = score(), x = obj(s); log.push(`${v}:${x.toFixed(1)}`); if (x > best + 0.3) { best = x; bv = v; } } o[k] = bv; if (again) reopen(); console.log(k.padEnd(10), v0, '->', bv, log.join(' ')); }
console.log('end', best.toFixed(1), show(score()));
