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

/** The data of search; see search/build/search-data.ts. */
declare module 'virtual:search-index' {
  const address: string;
  export default address;
}

declare module 'virtual:search-text' {
  const address: string;
  export default address;
}

declare module 'virtual:search-messages' {
  const address: string;
  export default address;
}

declare module 'virtual:search-comparison' {
  const data: import('#search/core/compare.ts').ComparisonData;
  export default data;
}

declare module 'virtual:search-card' {
  /** Draws the card that holds two subjects against each other. */
  export function comparisonCard(
    comparison: import('#search/core/compare.ts').Comparison,
  ): HTMLElement;
}
