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

/** Says when a new release of the site is ready, and puts it in place when the reader agrees. */
function watchReleases(registration: ServiceWorkerRegistration): void {
  const look = () => {
    const { waiting } = registration;
    // Without a controller this is the first visit: there is nothing to replace.
    if (waiting !== null && navigator.serviceWorker.controller !== null) offer(waiting);
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  look();
}

function offer(waiting: ServiceWorker): void {
  if (document.querySelector('.new-release') !== null) return;
  const notice = document.createElement('p');
  notice.className = 'new-release';
  notice.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Show it';
  button.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    waiting.postMessage('take over');
  });
  notice.append('A new edition of this site is ready. ', button);
  document.body.append(notice);
}
