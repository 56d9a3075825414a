import {
  healthyCount,
  isAsDesired,
  isServing,
  zones,
  zoneOf,
  type Container,
  type State,
} from './cluster.ts';

/** What a container is doing, in a word that fits into its box. */
export function stateWord(container: Container): string {
  const { phase, health, frozenSeconds, busyPercent } = container;
  if (phase === 'starting') return 'starting';
  if (phase === 'draining') return 'leaving';
  if (health.verdict === 'unhealthy') return 'unhealthy';
  if (frozenSeconds > 0) return 'frozen';
  if (health.verdict === 'initial') return 'new';
  return `${busyPercent}%`;
}

/** What a container is doing, for a reader who does not see its box. */
export function stateInWords(container: Container): string {
  const word = stateWord(container);
  const longer: Record<string, string> = {
    starting: 'starting, gets no requests yet',
    new: 'running, waits to pass its first health check',
    frozen: 'frozen, but still gets requests',
    unhealthy: 'unhealthy, gets no requests',
    leaving: 'leaving, finishes its current requests',
  };
  return longer[word] ?? `healthy, ${word} busy`;
}

/** Minutes and seconds since the start: `1:15`. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Average load of the containers that get requests, in percent. */
export function averageBusy(state: State): number {
  const serving = state.containers.filter(isServing);
  const sum = serving.reduce((total, { busyPercent }) => total + busyPercent, 0);
  return serving.length === 0 ? 0 : Math.round(sum / serving.length);
}

/** Requests that failed in the last step. */
export function failedLately({ samples }: State): number {
  const [before, now] = samples.slice(-2);
  return before && now ? now.total.failed - before.total.failed : 0;
}

/** What the reader should see in the picture, in one sentence. */
export function result(state: State): string {
  const { desired, total } = state;
  const healthy = healthyCount(state);
  const agree = isAsDesired(state)
    ? `all ${desired} containers that you want are healthy`
    : `you want ${desired === 1 ? '1 container' : `${desired} containers`} and ${healthy} ${healthy === 1 ? 'is' : 'are'} healthy`;
  const failed =
    total.failed === 0
      ? 'no request has failed'
      : `${count(total.failed)} of ${count(total.arrived)} requests have failed`;
  return `At ${clock(state.now)}, ${agree}, and ${failed}.`;
}

/** Everything the picture shows, in a few sentences. */
export function describe(state: State): string {
  const { desired, settings, total, version, containers } = state;
  const healthy = healthyCount(state);
  const inZones = zones
    .map((zone) => {
      const here = containers.filter(
        (container) => isServing(container) && zoneOf(container.server) === zone,
      ).length;
      return state.lostZones.includes(zone)
        ? `none in zone ${zone}, which is cut off`
        : `${here} in zone ${zone}`;
    })
    .join(state.lostZones.length > 0 ? ', and ' : ' and ');
  const versions = new Set(containers.map((container) => container.version));
  const mixed = versions.size > 1 ? ` Version ${version.id} is rolling out.` : '';
  const verdict = isAsDesired(state)
    ? 'The actual state matches the desired state.'
    : 'The actual state doesn’t match the desired state.';
  const failed =
    total.failed === 0
      ? 'No request has failed.'
      : `${count(total.failed)} of ${count(total.arrived)} requests have failed.`;
  const wanted = desired === 1 ? '1 container' : `${desired} containers`;
  const busy =
    settings.load === 0
      ? 'There is no traffic.'
      : healthy === 0
        ? `No container can answer the ${settings.load} requests a second.`
        : `With ${settings.load} requests a second, the healthy containers are ${averageBusy(state)}% busy on average.`;
  return `At ${clock(state.now)}, you want ${wanted} and ${healthy} ${healthy === 1 ? 'is' : 'are'} healthy (${inZones}). ${verdict}${mixed} ${busy} ${failed}`;
}

function count(requests: number): string {
  return requests.toLocaleString('en-US');
}
