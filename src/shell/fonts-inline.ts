/**
 * Decides by the line whether this page waits for the site's own fonts, before the first paint.
 *
 * They are `optional`: Chrome holds the text back for up to 100 ms while they come, and sets the
 * page in the fallback if they do not.
 * - On a fast line they are asked for at once, so that even a first page is set in them.
 *   100 ms is what Chrome takes a line for that it has not measured yet.
 * - On a slow line they would come too late, so the wait is saved and the fallback is used, until
 *   the worker for offline reading keeps them on the device.
 * - Browsers that do not tell the line's round trip (Firefox, Safari) decide by themselves.
 *
 * Runs in the head, as text of the page. It writes the two names of tokens.css itself: to read what
 * they stand for would have the browser work out styles before it has them all.
 */
export function chooseFonts(addresses: readonly string[]): string {
  return `{let r=navigator.connection?.rtt,d=document;if(r<=100)for(let f of ${JSON.stringify(addresses)}){let l=d.createElement('link');l.rel='preload';l.as='font';l.type='font/woff2';l.crossOrigin='';l.href=f;d.head.append(l)}else if(r&&!navigator.serviceWorker?.controller)d.documentElement.style.cssText='--font-text:Arial;--font-code:monospace'}`;
}
