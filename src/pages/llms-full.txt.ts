/** The whole text in one file, for programs that read. */
import { wholeCopy } from './_copies.ts';

export async function GET(): Promise<Response> {
  return new Response(await wholeCopy());
}
