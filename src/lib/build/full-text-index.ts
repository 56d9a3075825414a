import { close, createIndex } from 'pagefind';

/**
 * Makes Pagefind's full-text index of the built pages, into `pagefind/` beside them.
 * Throws when Pagefind reports an error: it returns errors instead of throwing them.
 */
export async function indexPages(folder: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({ excludeSelectors: ['svg', '[data-no-index]'] });
    if (index === undefined) throw new Error(errors.join('; '));
    refuse((await index.addDirectory({ path: folder })).errors);
    refuse((await index.writeFiles({ outputPath: `${folder}/pagefind` })).errors);
  } catch (error) {
    throw new Error('Pagefind could not index the built pages.', { cause: error });
  } finally {
    await close();
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}
