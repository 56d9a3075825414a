import { engine, data, index } from './site.ts';
import { matchMessages, openMessages } from '#search/core/messages.ts';
import { readFileSync } from 'node:fs';
const messages = openMessages(data.messages);
const qs = process.argv[2] ? JSON.parse(readFileSync(process.argv[2],'utf8')) : [];
for (const q of qs) {
  const a = engine.find(q, {isTyping:true});
  console.log('##', q.slice(0,110).replace(/\n/g,' ⏎ '));
  const m = matchMessages(q, messages);
  for (const x of m.slice(0,3)) console.log('    m', index.pages[x.page]?.path, x.score.toFixed(2), x.hasEnd);
  for (const r of a.results.slice(0,4)) console.log('  ', r.address);
  if (a.beginning) console.log('   BEGIN', JSON.stringify(a.beginning));
}
