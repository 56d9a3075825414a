/// <reference types="astro/client" />

declare namespace App {
  /** What a route hands to everything that is rendered for it; src/pages/_site.ts sets it. */
  interface Locals {
    book: import('#content/book.ts').OpenBook;
    tree: import('#content/site-tree.ts').SiteTree;
    /** Numbers of the sources in the list at the foot of the page, by source id. */
    sourceNumbers: ReadonlyMap<string, number>;
    /** The page as it was read; routes without a page of the book have none. */
    page?: import('#content/parse.ts').ParsedPage;
    /** The images beside the pages. */
    images: import('#components/PageImage/images.ts').Images;
  }
}

// The type checker of the command line does not read .astro files; `astro check` does.
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

/** The address of the index of search; see src/search/build/search-data.ts. */
declare module 'virtual:search-index' {
  const address: string;
  export default address;
}

/** The address of the text of the sections; see src/search/build/search-data.ts. */
declare module 'virtual:search-text' {
  const address: string;
  export default address;
}

/** The address of the error messages; see src/search/build/search-data.ts. */
declare module 'virtual:search-messages' {
  const address: string;
  export default address;
}

/** What the book's card above the results is made of; see src/search/build/search-data.ts. */
declare module 'virtual:search-card-data' {
  const data: unknown;
  export default data;
}
