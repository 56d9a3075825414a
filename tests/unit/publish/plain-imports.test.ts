import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainImports } from '#publish/plain-imports.ts';

/** What becomes of one chunk beside the helper. */
function bundled(code: string): Record<string, { type: string; code?: string }> {
  const bundle = {
    '_astro/preload-helper.abc.js': { type: 'chunk', code: 'export{p as t}' },
    '_astro/lazy.js': { type: 'chunk', code },
  };
  plainImports.generateBundle(undefined, bundle);
  return bundle;
}

test('takes the helper out under whatever name the minifier gave it', () => {
  for (const [names, name] of [
    ['{t as e}', 'e'],
    ['{t}', 't'],
  ]) {
    const code = `import${names}from"./preload-helper.abc.js";${name}(()=>import("./x.js"),[])`;
    assert.deepEqual(bundled(code), {
      '_astro/lazy.js': {
        type: 'chunk',
        code: `var ${name}=e=>e();${name}(()=>import("./x.js"),[])`,
      },
    });
  }
});

test('refuses to leave an import of the file it has deleted', () => {
  assert.throws(() => bundled('import*as h from"./preload-helper.abc.js";'), /lazy\.js imports/);
});
