/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Numbers of the sources in the list at the foot of the page, by source id. */
    sourceNumbers: ReadonlyMap<string, number>;
  }
}

// The type checker of the command line does not read .astro files; `astro check` does.
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

/** The data of search; see lib/build/search-data.ts. */
declare module 'virtual:search-index' {
  const address: string;
  export default address;
}

declare module 'virtual:comparison-data' {
  const data: import('#search/core/compare.ts').ComparisonData;
  export default data;
}
