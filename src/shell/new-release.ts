/** The one script whose address is not written in a page, and so the one policy of its kind. */
interface TrustedTypes {
  createPolicy(
    name: 'worker',
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

/** Registers the service worker of this site. Rejects where the browser refuses. */
export async function keepOffline(address: string): Promise<void> {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('worker', {
    createScriptURL(url) {
      if (new URL(url, location.href).origin !== location.origin) throw new TypeError(url);
      return url;
    },
  });
  watchReleases(
    await navigator.serviceWorker.register(policy?.createScriptURL(address) ?? address),
  );
}

/**
 * Says when a new release of the site is ready, and puts it in place when the reader agrees. Every
 * open page of the site then loads again, whichever of them was asked: one of the old release
 * would miss its files.
 */
function watchReleases(registration: ServiceWorkerRegistration): void {
  const { serviceWorker } = navigator;
  // Without a controller this is the first visit: there is nothing to replace.
  if (serviceWorker.controller !== null) {
    serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  }
  const notice = emptyNotice();
  const look = () => {
    const { waiting } = registration;
    if (waiting !== null && serviceWorker.controller !== null) offer(waiting, notice);
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  look();
}

/** Screen readers announce what is put into a live region, but often not a region that comes filled. */
function emptyNotice(): HTMLElement {
  const notice = document.createElement('p');
  notice.setAttribute('role', 'status');
  document.body.append(notice);
  return notice;
}

function offer(waiting: ServiceWorker, notice: HTMLElement): void {
  if (notice.hasChildNodes()) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Update';
  button.addEventListener('click', () => waiting.postMessage('take over'));
  notice.className = 'new-release';
  notice.append('A new version of this site is ready. ', button);
}
