import type { Components } from '#content/component.ts';
import CodeBlock from './CodeBlock/CodeBlock.astro';
import Formula from './Formula/Formula.astro';
import PageImage from './PageImage/PageImage.astro';

/** What the names in a page stand for when it is rendered; fences, math, and images become components, too. */
export async function astroComponents(components: Components): Promise<Record<string, unknown>> {
  const loaded = Object.entries(components).map(async ([name, { astro }]) => {
    return [name, (await astro()).default] as const;
  });
  return { CodeBlock, Formula, PageImage, ...Object.fromEntries(await Promise.all(loaded)) };
}
