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

/** The address of the search index; see lib/build/search-index.ts. */
declare module 'virtual:search-index' {
  const address: string;
  export default address;
}
