import { setTimeout as pause } from 'node:timers/promises';
import type { AppProcess } from './app-process.ts';
import { Crowd } from './customers/crowd.ts';
import type { Talk } from './customers/talk.ts';
import type { Blow, Episode } from './plan.ts';
import type { Need } from './points.ts';
import { calm, deadLettersOf, extraStrikes, keepProvoking, provoke } from './provoke.ts';
import type { World } from './world.ts';

/** What came of one strike. `reached`: the point was hit; else the process was killed because time was up. */
export interface Struck {
  readonly blow: Blow;
  readonly reached: boolean;
  /** From the start of the process to the strike, in milliseconds. */
  readonly afterMs: number;
}

/** What happened in an episode. */
export interface Happened {
  readonly talks: readonly Talk[];
  /** What went wrong with the processes themselves. */
  readonly troubles: readonly string[];
}

/** How episodes are run. */
export interface EpisodeOptions {
  /** Customers who talk at the same time. */
  readonly atATime: number;
  /** Whether a second process works on the same database beside the one that is struck. */
  readonly standby: boolean;
  readonly note: (struck: Struck) => void;
}

/** How long a point may take to be reached, in milliseconds: a timer of the talk runs for 5 s, a turn fails five times in 15 s. */
const REACH_MS = 5000;
const REACH_TIMER_MS = 14_000;
const REACH_POISON_MS = 30_000;
/** So many events are set aside at once, for several points to need them. */
const ENOUGH_LETTERS = 4;
/** Longer than a lease of the proof's app (1.5 s) and a sweep. */
const PAUSE_MS = 3000;
/** What a process gets to do after it was woken, before it is asked to end. */
const AWAKE_MS = 600;
/** How many points one process is stopped at. */
const STOPS_PER_LIFE = 5;
const POLL_MS = 20;
/** Between two rounds of what makes a point be reached, in milliseconds. */
const MEANWHILE_MS = 250;
const PATIENCE_MS = 60_000;
/** How long everything may take to come to rest at the end. */
const REST_MS = 1500;

/** Strikes the app again and again while customers talk, then lets everything come to its end. */
export async function runEpisode({ seed, blows }: Episode, world: World, options: EpisodeOptions): Promise<Happened> {
  const troubles: string[] = [];
  const standby = options.standby ? world.launch() : undefined;
  const standbyUrl = await standby?.ready;
  const crowd = new Crowd({ emulator: world.emulator, readyAt: world.readyAt, patienceMs: PATIENCE_MS }, seed, options.atATime);
  const scene: Scene = { world, standbyUrl, troubles, note: options.note };
  for (const blow of blows.filter(({ act }) => act === 'kill')) await kill(blow, scene);
  const stops = blows.filter(({ act }) => act === 'stop');
  for (const group of livesOf(stops)) await stopAndWake(group, scene);
  const last = world.launch();
  const url = await last.ready;
  if (url === undefined) troubles.push(`the app did not start again:\n${last.lastWords}`);
  else {
    world.pointTo(url);
    await keepProvoking('plain', url, world);
  }
  const talks = await crowd.end();
  await pause(REST_MS);
  for (const app of [last, standby]) if (app) await endWell(app, troubles);
  return { talks, troubles };
}

/** Which points are struck in one life of the app: a few that need the same of the world. */
function livesOf(stops: readonly Blow[]): readonly (readonly Blow[])[] {
  return [...Map.groupBy(stops, ({ point }) => point.need).values()].flatMap((alike) =>
    Array.from({ length: Math.ceil(alike.length / STOPS_PER_LIFE) }, (_, life) =>
      alike.slice(life * STOPS_PER_LIFE, (life + 1) * STOPS_PER_LIFE),
    ),
  );
}

function reachMs(need: Need): number {
  if (need === 'poison') return REACH_POISON_MS;
  return need === 'failing reads' ? REACH_TIMER_MS : REACH_MS;
}

/** What a strike needs to know. */
interface Scene {
  readonly world: World;
  readonly standbyUrl: string | undefined;
  readonly troubles: string[];
  readonly note: (struck: Struck) => void;
}

/** Starts the app, and kills it at a point; or when time is up. */
async function kill(blow: Blow, { world, standbyUrl, troubles, note }: Scene): Promise<void> {
  const { point, hit } = blow;
  if (point.need === 'redrive') await makeDeadLetters(world);
  provoke(point.need, world);
  const started = Date.now();
  const app = world.launch(`${point.name}:${hit}:kill${extraStrikes(point.need)}`);
  const url = await app.ready;
  if (url !== undefined) world.pointTo(url);
  const strike = await strikeWithin(reachMs(point.need), app, async () => {
    if (url !== undefined) await keepProvoking(point.need, url, world);
  });
  note({ blow, reached: strike !== undefined, afterMs: Date.now() - started });
  if (strike === undefined && app.isOver) troubles.push(`the app ended by itself before ${point.name}:\n${app.lastWords}`);
  await app.kill();
  calm(world);
  if (standbyUrl !== undefined) world.pointTo(standbyUrl);
}

/** Starts the app, and stops it at points that need the same, whichever comes next, each time for longer than its leases last. */
async function stopAndWake(blows: readonly Blow[], { world, standbyUrl, troubles, note }: Scene): Promise<void> {
  const need = blows[0]?.point.need ?? 'plain';
  if (need === 'redrive') await makeDeadLetters(world);
  provoke(need, world);
  const strikes = blows.map(({ point, hit }) => `${point.name}:${hit}:stop`).join(',');
  const app = world.launch(strikes + extraStrikes(need));
  const left = new Map(blows.map((blow) => [blow.point.name, blow]));
  let since = Date.now();
  // It may be stopped while it starts.
  let url: string | undefined;
  void app.ready.then((ready) => {
    url = ready;
    if (ready !== undefined) world.pointTo(ready);
  });
  while (left.size > 0) {
    const strike = await strikeWithin(reachMs(need) * (url === undefined ? 2 : 1), app, async () => {
      if (url !== undefined) await keepProvoking(need, url, world);
    });
    const blow = left.get(strike?.split(' ')[1] ?? '');
    if (!blow) break;
    left.delete(blow.point.name);
    note({ blow, reached: true, afterMs: Date.now() - since });
    if (standbyUrl !== undefined) world.pointTo(standbyUrl);
    await pause(PAUSE_MS);
    app.wake();
    if (url !== undefined) world.pointTo(url);
    since = Date.now();
  }
  for (const blow of left.values()) note({ blow, reached: false, afterMs: Date.now() - since });
  await pause(AWAKE_MS);
  await endWell(app, troubles);
  calm(world);
  if (standbyUrl !== undefined) world.pointTo(standbyUrl);
}

/** Waits for the next strike; undefined when time is up or the app ended otherwise. */
async function strikeWithin(ms: number, app: AppProcess, meanwhile: () => Promise<void>): Promise<string | undefined> {
  const until = Date.now() + ms;
  let nextAt = 0;
  for (let strike = app.takeStrike(); ; strike = app.takeStrike()) {
    if (strike !== undefined || app.isOver || Date.now() > until) return strike;
    if (Date.now() >= nextAt) {
      nextAt = Date.now() + MEANWHILE_MS;
      // The app may die in the middle of an answer, or be stopped in it; that is what is waited for.
      meanwhile().catch((error: unknown) => error);
    }
    await pause(POLL_MS);
  }
}

/** A dead letter there must be before one can be redriven: where none is left, all turns fail until some were set aside. */
async function makeDeadLetters(world: World): Promise<void> {
  const app = world.launch('turn.decided:*:throw');
  const url = await app.ready;
  if (url !== undefined) {
    const until = Date.now() + REACH_POISON_MS;
    // Events that are there already are not given away to an app that fails.
    const enough = (await deadLettersOf(url, world)).length > 0 ? 0 : ENOUGH_LETTERS;
    if (enough > 0) world.pointTo(url);
    for (let found = 0; found < enough && Date.now() < until; await pause(250)) found = (await deadLettersOf(url, world)).length;
  }
  await app.kill();
}

async function endWell(app: AppProcess, troubles: string[]): Promise<void> {
  const { code, signal } = await app.stop();
  if (code !== 0) troubles.push(`the app did not end well (${code ?? signal}):\n${app.lastWords}`);
}
