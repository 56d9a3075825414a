/** Says when a new release of the site is ready, and puts it in place when the reader agrees. */
export function watchReleases(registration: ServiceWorkerRegistration): void {
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
