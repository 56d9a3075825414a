/** What the site holds, for programs that read. */
import { siteIndex } from '#publish/llms.ts';
import { site } from '../site.ts';
import { book, siteTree } from './_site.ts';

export async function GET(): Promise<Response> {
  return new Response(siteIndex(await siteTree(), book.about, site));
}
