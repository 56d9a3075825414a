/**
 * Runs `action` when the reader sees the page. A page may be made ready before the link to it is
 * clicked (shell/next-page.ts), and what the click leaves for it isn't there yet.
 */
export function whenSeen(action: () => void): void {
  if ('prerendering' in document && document.prerendering === true) {
    document.addEventListener('prerenderingchange', action, { once: true });
  } else {
    action();
  }
}
