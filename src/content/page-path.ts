/** The address of a content file: `lambda/scaling` becomes `/lambda/scaling/`, `index` becomes `/`. */
export function pathOf(id: string): string {
  return id === 'index' ? '/' : `/${id.replace(/\/index$/, '')}/`;
}
