import {
  healthyCount,
  isAsDesired,
  isServing,
  zones,
  zoneOf,
  type Actor,
  type Container,
  type State,
} from './model.ts';

/** Who acts in the log. */
export const actorNames: Record<Actor, string> = {
  you: 'You',
  orchestrator: 'Orchestrator',
  health: 'Health check',
  balancer: 'Load balancer',
  scaling: 'Scaling',
  deployment: 'Deployment',
};

/** What a container is doing, in a word or two that fit into its box. */
export function stateWord(container: Container): string {
  const { phase, health, frozenSeconds, busyPercent } = container;
  if (phase === 'starting') return 'starts';
  if (phase === 'draining') return 'leaves';
  if (health.verdict === 'unhealthy') return 'unhealthy';
  if (frozenSeconds > 0) return 'frozen';
  if (health.verdict === 'initial') return 'new';
  return `${busyPercent}%`;
}

/** What a container is doing, for a reader who does not see its box. */
export function stateInWords(container: Container): string {
  const word = stateWord(container);
  const longer: Record<string, string> = {
    starts: 'starting, gets no requests yet',
    new: 'running, waits to pass its first health check',
    frozen: 'frozen, but still gets requests',
    unhealthy: 'unhealthy, gets no requests',
    leaves: 'leaving, finishes its current requests',
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

/** Everything the picture shows, in a few sentences. */
export function describe(state: State): string {
  const { desired, settings, total, version, containers } = state;
  const healthy = healthyCount(state);
  const inZones = zones
    .map((zone) => {
      const count = containers.filter(
        (one) => isServing(one) && zoneOf(one.machine) === zone,
      ).length;
      return state.lostZones.includes(zone)
        ? `none in zone ${zone}, which is cut off`
        : `${count} in zone ${zone}`;
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
      : `${total.failed.toLocaleString('en')} of ${total.arrived.toLocaleString('en')} requests have failed.`;
  const wanted = desired === 1 ? '1 container' : `${desired} containers`;
  const busy =
    settings.load === 0
      ? 'There is no traffic.'
      : healthy === 0
        ? `No container can answer the ${settings.load} requests a second.`
        : `With ${settings.load} requests a second, the healthy containers are ${averageBusy(state)}% busy on average.`;
  return `At ${clock(state.now)}, you want ${wanted} and ${healthy} ${healthy === 1 ? 'is' : 'are'} healthy (${inZones}). ${verdict}${mixed} ${busy} ${failed}`;
}

/** What the load balancer does with the traffic. */
export function balancerWords(state: State): string {
  const { load, balancing } = state.settings;
  const serving = healthyCount(state);
  if (serving === 0)
    return `gets ${load} requests a second and has no healthy container to send them to`;
  if (serving === 1) return `sends ${load} requests a second to the only healthy container`;
  const rule =
    balancing === 'round-robin'
      ? 'one after the other'
      : 'always to the one with the fewest in progress';
  return `sends ${load} requests a second to ${serving} healthy containers, ${rule}`;
}
