import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyProject } from '#tools/project-copy.ts';
import { siteFolder } from '../built-site.ts';

test('another folder, time zone and language build the same bytes', (context) => {
  const { root, remove } = copyProject();
  context.after(remove);
  const { status, stderr } = spawnSync('node', ['src/tools/build.ts'], {
    cwd: root,
    env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  const files = filesIn(siteFolder);
  assert.deepEqual(filesIn(join(root, 'dist')), files);
  const different = files.filter(
    (file) => !readFileSync(join(siteFolder, file)).equals(readFileSync(join(root, 'dist', file))),
  );
  assert.deepEqual(different, []);
});

function filesIn(folder: string): string[] {
  return globSync('**/*', { cwd: folder })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
}
