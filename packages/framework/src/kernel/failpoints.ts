/** Units of the store, each with a failpoint before and after it. */
const units = [
  'accept',
  'claim',
  'renew',
  'release',
  'commit',
  'claimRun',
  'renewRun',
  'openStep',
  'closeStep',
  'retryRun',
  'endRun',
  'claimSend',
  'endSend',
  'status',
  'redrive',
  'fireTimers',
  'fault',
  'media',
] as const;

/** Places between the units: around every await of receive, turn, run, send and timer. */
const places = [
  'receive.parsed',
  'receive.accepted',
  'receive.answered',
  'notice.parsed',
  'notice.accepted',
  'claim.taken',
  'turn.read',
  'turn.vocabulary',
  'turn.understood',
  'turn.applied',
  'turn.looked-up',
  'turn.decided',
  'turn.composed',
  'turn.committed',
  'turn.handed-on',
  'turn.given-back',
  'poison.set-aside',
  'run.claimed',
  'run.began',
  'run.step-asked',
  'run.step-called',
  'run.step-kept',
  'run.thought',
  'run.ended',
  'run.put-off',
  'run.delay-told',
  'relay.claimed',
  'relay.sending',
  'relay.sent',
  'relay.marked',
  'timers.due',
  'timers.fired',
  'call.before',
  'call.after',
] as const;

type Unit = (typeof units)[number];

/** The name of a failpoint. */
export type FailpointName = (typeof places)[number] | `store.${Unit}.before` | `store.${Unit}.after`;

/** Every failpoint by name. */
export const failpointNames: readonly FailpointName[] = [
  ...places,
  ...units.flatMap((unit) => [`store.${unit}.before`, `store.${unit}.after`] as const),
];

/** Places where a test kills the process, stops it, or throws. Off unless a test brings its own. */
export interface Failpoints {
  hit(name: FailpointName): void;
}

/** None: a hit is a call of an empty function. */
export const noFailpoints: Failpoints = { hit: () => undefined };
