/** The whole text in one file, for programs that read. */
import { wholeText } from './_reading-copies.ts';

export async function GET(): Promise<Response> {
  return new Response(await wholeText());
}
