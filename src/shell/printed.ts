/** A text from the head of a page with the apostrophes that running text has. */
export function printed(text: string): string {
  return text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}
