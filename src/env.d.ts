declare namespace App {
  interface Locals {
    /** Numbers of the sources in the list at the foot of the page, by source id. */
    sourceNumbers: ReadonlyMap<string, number>;
  }
}
