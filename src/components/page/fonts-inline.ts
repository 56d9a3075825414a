/**
 * Asks for the fonts before the first paint where the line is fast: they are `optional`, so a
 * browser that learns of them from the styles would set a reader's first page in the fallback.
 * On a slow line asking early would only hold the text up, so there the next page has them;
 * 100 ms is what Chrome takes a line for that it has not measured yet.
 * Runs in the head, as text of the page. Browsers that do not tell the line's round trip
 * (Firefox, Safari) wait a moment for optional fonts by themselves.
 */
export function preloadFonts(addresses: readonly string[]): string {
  return `if(navigator.connection?.rtt<=100)for(let f of ${JSON.stringify(addresses)}){let l=document.createElement('link');l.rel='preload';l.as='font';l.type='font/woff2';l.crossOrigin='';l.href=f;document.head.append(l)}`;
}
