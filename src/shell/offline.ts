/**
 * Lets the site be read without a network, from the first visit on. The worker is asked for when
 * the page has nothing better to do, and not where the reader saves data.
 */
export function readOffline(): void {
  const address = document.documentElement.dataset['worker'];
  if (address === undefined || !('serviceWorker' in navigator) || savesData()) return;
  addEventListener('load', () => {
    setTimeout(async () => {
      try {
        const { keepOffline } = await import('./new-release.ts');
        await keepOffline(address);
      } catch {
        // Refused by the browser's settings: the site works as it does online.
      }
    }, 2000);
  });
}

function savesData(): boolean {
  return (
    'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true
  );
}
