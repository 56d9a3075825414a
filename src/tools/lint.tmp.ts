import { readContent } from '#content/read.ts';
import { passagesOf, wordsOfCode, wordsIn } from '#content/prose/passages.ts';
import { lintProse } from '#content/prose/lint.ts';
import { readFileSync, existsSync } from 'node:fs';
const { content } = readContent(process.cwd());
const words = new Set<string>(JSON.parse(existsSync('src/book/data/words.json')?readFileSync('src/book/data/words.json','utf8'):'[]'));
for (const t of JSON.parse(readFileSync('src/book/data/glossary.json','utf8'))) for (const w of wordsIn(t.term)) words.add(w);
for (const p of content.pages) if (p.tree) for (const w of wordsOfCode(p.tree)) words.add(w);
const t0=performance.now();
const faults = await lintProse(content.pages.flatMap(p=>p.tree?passagesOf(p.file,p.tree):[]), words);
console.log(faults.length, performance.now()-t0);
const by=new Map<string,number>();
for (const f of faults) { const k=f.problem.replace(/`([^`]*)`.*/,'$1').slice(0,60); by.set(k,(by.get(k)??0)+1); }
console.log([...by].sort((a,b)=>b[1]-a[1]).map(([k,n])=>n+' '+k).join('\n'));
