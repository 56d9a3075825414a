import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyProject } from '#tools/project-copy.ts';

test('one file makes a page with its place in the site, and nothing is invented', (context) => {
  const { root, remove } = copyProject();
  context.after(remove);
  const folder = join(root, 'src/book/pages/containers/data');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'volumes.mdx'),
    `---
title: Where a container keeps its data
summary: Not in itself, because it is replaced; a volume outlives it.
---

![A container and its volume](./volume.png)
`,
  );
  copyFileSync(join(root, 'public/apple-touch-icon.png'), join(folder, 'volume.png'));
  const { status, stderr } = spawnSync('node', ['src/tools/build.ts'], {
    cwd: root,
    env: { ...process.env, SITE_ADDRESS: '', SITE_REPOSITORY: '' },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);

  const page = readFileSync(join(root, 'dist/containers/data/volumes/index.html'), 'utf8');
  assert.match(page, /<h1>Where a container keeps its data<\/h1>/);
  // Its folder has no page of its own, so it hangs on the section above.
  assert.match(page, /class="breadcrumbs">.*?Home.*?\/containers\/.*?aria-current="page">Where/s);
  assert.match(page, /aria-current="page">\s*Where a container keeps its data\s*<\/a>/);
  assert.match(page, /rel="prev"/);
  assert.match(page, /rel="next"/);
  assert.match(
    readFileSync(join(root, 'dist/search/index.html'), 'utf8'),
    /href="\/containers\/data\/volumes\/"/,
  );

  // An image beside the page becomes a small file with a hash in its name, and takes its room at once.
  const [, image = ''] =
    /<img src="([^"]+)" alt="A container and its volume"[^>]* width="180" height="180"/.exec(
      page,
    ) ?? [];
  assert.match(image, /^\/_astro\/volume\.[\w-]+\.webp$/);
  assert.ok(existsSync(join(root, 'dist', image)));

  // Without settings there is no address of the site and none of its repository.
  assert.doesNotMatch(page, /canonical|og:url|og:image|Edit this page|rel="sitemap"/);
  assert.ok(!existsSync(join(root, 'dist/sitemap-index.xml')));
});
