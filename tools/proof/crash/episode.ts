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
  readonly struck: readonly Struck[];
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
const PATIENCE_MS = 60_000;
/** How long everything may take to come to rest at the end. */
const REST_MS = 1500;

/** Strikes the app again and again while customers talk, then lets everything come to its end. */
export async function runEpisode({ seed, blows }: Episode, world: World, options: EpisodeOptions): Promise<Happened> {
  const troubles: string[] = [];
  const struck: Struck[] = [];
  const standby = options.standby ? world.launch() : undefined;
  const standbyUrl = await standby?.ready;
  const crowd = new Crowd({ emulator: world.emulator, readyAt: world.readyAt, patienceMs: PATIENCE_MS }, seed, options.atATime);
  for (const blow of blows) {
    const done = await strike(blow, world, standbyUrl, troubles);
    struck.push(done);
    options.note(done);
  }
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
  return { struck, talks, troubles };
}

function reachMs(need: Need): number {
  if (need === 'poison') return REACH_POISON_MS;
  return need === 'failing reads' ? REACH_TIMER_MS : REACH_MS;
}

async function strike(blow: Blow, world: World, standbyUrl: string | undefined, troubles: string[]): Promise<Struck> {
  const { point, hit, act } = blow;
  if (point.need === 'redrive') await makeDeadLetters(world);
  provoke(point.need, world);
  const started = Date.now();
  const app = world.launch(`${point.name}:${hit}:${act}${extraStrikes(point.need)}`);
  const url = await app.ready;
  if (url !== undefined) world.pointTo(url);
  const reached = await reachedIn(app, reachMs(point.need), async () => {
    if (url !== undefined) await keepProvoking(point.need, url, world);
  });
  const afterMs = Date.now() - started;
  if (reached && act === 'stop') {
    if (standbyUrl !== undefined) world.pointTo(standbyUrl);
    await pause(PAUSE_MS);
    app.wake();
    await pause(AWAKE_MS);
    await endWell(app, troubles);
  } else if (reached) await app.ended;
  else {
    // Something else than our strike may have ended it.
    const early = await Promise.race([app.ended, pause(0, undefined)]);
    if (early) troubles.push(`the app ended by itself (${early.code ?? early.signal}) before ${point.name}:\n${app.lastWords}`);
    await app.kill();
  }
  calm(world);
  if (standbyUrl !== undefined) world.pointTo(standbyUrl);
  return { blow, reached, afterMs };
}

/** Waits until the app is struck; false when time is up or the app ended otherwise. */
async function reachedIn(app: AppProcess, ms: number, meanwhile: () => Promise<void>): Promise<boolean> {
  const until = Date.now() + ms;
  const over = Promise.race([app.struck.then(() => true), app.ended.then(() => false)]);
  while (Date.now() < until) {
    // The app may die in the middle of an answer, or be stopped in it; that is what is waited for.
    const asked = meanwhile().catch((error: unknown) => error);
    const reached = await Promise.race([over, Promise.all([asked, pause(250)]).then(() => undefined)]);
    if (reached !== undefined) return reached;
  }
  return false;
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
