/**
 * Keeps the whole site on the reader's device, so that it works without a network.
 *
 * A new release is fetched whole beside the old one and takes over only when the reader asks for
 * it, or when no page of the old one is open any more. Every open page then loads again
 * (shell/new-release.ts), so two releases are never mixed.
 */
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

/** Filled in by `publish/offline.ts`. */
declare const FILES: { url: string; revision: string | null }[];

/** What this file uses of the worker's scope; its full types clash with those of pages. */
declare const self: {
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  skipWaiting(): Promise<void>;
};

cleanupOutdatedCaches();
// Questions in an address (a search, a simulator's settings) do not change the file.
precacheAndRoute(FILES, { ignoreURLParametersMatching: [/./] });

self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});
