/** Every page with what is below it, for the chevrons of the navigation. */
import type { PageNode } from '#content/site-tree.ts';
import type { Branch } from '#shell/nav-branch.ts';
import { href } from '#shell/url.ts';
import { siteTree } from './_site.ts';

export async function GET(): Promise<Response> {
  const { roots } = await siteTree();
  return Response.json([...roots.values()].flat().map(branch));
}

function branch({ path, label, children }: PageNode): Branch {
  const inside = children.map(branch);
  return { path: href(path), label, ...(inside.length > 0 && { inside }) };
}
