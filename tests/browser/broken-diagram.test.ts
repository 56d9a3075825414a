import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawDiagrams } from '#diagrams/draw-diagrams.ts';
import { launchOptions } from '#tools/browser.ts';
import { readBook } from '#tools/project.ts';
import { printFault } from '#content/fault.ts';
import { expect, test } from 'playwright/test';

test('a diagram with broken Mermaid is refused with file, line and what was expected', async () => {
  const root = mkdtempSync(join(tmpdir(), 'broken-diagram-'));
  try {
    cpSync('tests/fixtures/wrong-content/diagram-broken', root, { recursive: true });
    const { drawn, faults } = await drawDiagrams(readBook(root).project, launchOptions);
    expect(drawn).toEqual([]);
    expect(faults.map(printFault)).toEqual([
      expect.stringMatching(/^src\/book\/pages\/wrong\.mdx:\d+\n[^]*Mend: /),
    ]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
