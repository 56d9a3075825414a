import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Reads a PDF file. Rejects when it is none. */
export function openPdf(data: Uint8Array): Promise<PDFDocumentProxy> {
  // The reader takes the bytes over for itself, so it gets a copy.
  return getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
}

/** The page, counted from 1, of every place in the file that a link can name. */
export async function pagesOfPlaces(pdf: PDFDocumentProxy): Promise<Map<string, number>> {
  const places = await pdf.getDestinations();
  const pages = [...places].map(async ([name, [page]]) => {
    return [name, (await pdf.getPageIndex(page)) + 1] as const;
  });
  return new Map(await Promise.all(pages));
}
