import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { evaluate } from 'satteri';
import type { ImageMetadata } from 'astro';
import { imageIn, isWide } from '#components/PageImage/images.ts';
import { pageImages } from '#components/compile/page-images.ts';

interface Node {
  type: unknown;
  props: Record<string, unknown>;
}

/** What the images of a page become. */
async function imagesOf(mdx: string): Promise<Record<string, unknown>[]> {
  const seen: Record<string, unknown>[] = [];
  const jsx = (type: unknown, props: Record<string, unknown>): Node => {
    if (type === PageImage) seen.push(props);
    return { type, props };
  };
  const module = await evaluate(mdx, {
    Fragment: 'fragment',
    jsx,
    jsxs: jsx,
    fileURL: pathToFileURL('/site/src/book/pages/lambda/index.mdx'),
    hastPlugins: [pageImages],
  } as Parameters<typeof evaluate>[1]);
  (module['default'] as (props: object) => unknown)({ components: { PageImage } });
  return seen;
}

function PageImage() {}

const image = { src: '/x.png' } as ImageMetadata;

test('an image is found by the name of its file, spaces and accents included', async () => {
  const [first, second] = await imagesOf(
    '![One](<./my picture.png>) and ![Two](./sch%C3%A9ma.svg)\n',
  );
  assert.equal(first?.['file'], '/site/src/book/pages/lambda/my picture.png');
  assert.equal(second?.['file'], '/site/src/book/pages/lambda/schéma.svg');
  const images = { '/src/book/pages/lambda/my picture.png': image };
  assert.equal(imageIn(images, String(first['file'])), image);
});

test('an image in a link is no link of its own', async () => {
  const [linked, emphasised, free] = await imagesOf(
    '[![One](./one.png)](/x/), <a href="/x/">**![Two](./two.png)**</a>, and ![Three](./three.png)\n',
  );
  assert.equal(linked?.['isInLink'], true);
  assert.equal(emphasised?.['isInLink'], true);
  assert.equal(free?.['isInLink'], undefined);
});

test('an image is wide when no screen shows all of its pixels in the column', () => {
  assert.equal(isWide({ width: 634 }), false);
  assert.equal(isWide({ width: 635 }), true);
});

test('an image that is not there stops the build instead of vanishing', () => {
  assert.throws(() => imageIn({}, '/site/src/book/pages/box.png'), /There is no image .*box\.png/);
});
