// Published instead of the worker where a hosting has switched it off: it removes what an earlier
// release has left on readers' devices, and then itself.
async function removeAll() {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(removeAll()));
