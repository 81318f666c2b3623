import { type Databases, databasesOf } from './database.ts';
import { runEpisode, type Struck } from './episode.ts';
import { judge, type Judgement } from './judge/judge.ts';
import { type Amount, type Episode, planOf } from './plan.ts';
import { type Need, pointsOf } from './points.ts';
import { World } from './world.ts';

/** What is to be proven, and on what. */
export interface CrashOptions extends Amount {
  readonly db: 'sqlite' | 'mysql';
  /** Only this episode of the plan. */
  readonly episode?: number;
  /** Only points whose name fits. */
  readonly point?: RegExp;
  /** No episode is begun after so many minutes. */
  readonly minutes: number;
  /** URL of a server that may be filled and emptied, where there is one already. */
  readonly server?: string;
  /** Leaves out what takes a quarter of a minute to come about: timers, events that are set aside. */
  readonly quick?: boolean;
}

/** The sum of all episodes. */
export interface CrashSum {
  readonly kills: number;
  readonly pauses: number;
  readonly violations: number;
}

const SLOW: ReadonlySet<Need> = new Set(['failing reads', 'poison', 'redrive']);
/** Customers who talk at the same time. */
const AT_A_TIME = 3;

/** Runs the plan, a line per strike and per episode, and sums up. */
export async function runCrash(options: CrashOptions, print: (line: string) => void): Promise<CrashSum> {
  const started = Date.now();
  const points = pointsOf(options.db).filter(({ name, need }) => (options.point?.test(name) ?? true) && !(options.quick && SLOW.has(need)));
  const episodes = planOf(points, options).filter(({ no }) => options.episode === undefined || no === options.episode);
  const reached = new Set<string>();
  const sum = { kills: 0, pauses: 0, missed: 0, violations: 0, booked: 0, doubled: 0, longestWaitMs: 0 };
  const note = (struck: Struck): void => {
    const { blow, afterMs } = struck;
    if (!struck.reached) sum.missed += 1;
    else {
      reached.add(blow.point.name);
      if (blow.act === 'kill') sum.kills += 1;
      else sum.pauses += 1;
    }
    print(
      `  ${blow.act} ${blow.point.name} hit ${blow.hit}: ${struck.reached ? 'after' : 'not reached in'} ${(afterMs / 1000).toFixed(1)} s`,
    );
  };
  const databases = await databasesOf(options.db, options.server, print);
  for (const episode of episodes) {
    if (Date.now() - started > options.minutes * 60_000) break;
    const ended = await runOne(episode, databases, options, note);
    for (const violation of ended.violations) print(`✗ ${violation}`);
    if (ended.violations.length > 0) print(`  to repeat: ${repeat(episode, options)}`);
    const seconds = (ended.longestWaitMs / 1000).toFixed(1);
    print(
      `episode ${episode.no}: ${ended.booked} booked, ${ended.doubled} doubled, longest wait ${seconds} s, ${ended.violations.length} violations`,
    );
    sum.violations += ended.violations.length;
    sum.booked += ended.booked;
    sum.doubled += ended.doubled;
    sum.longestWaitMs = Math.max(sum.longestWaitMs, ended.longestWaitMs);
  }
  await databases.end();
  print(
    `${options.db}, seed ${options.seed}: ${sum.kills} kills, ${sum.pauses} pauses at ${reached.size} of ${points.length} points (${sum.missed} not reached), ` +
      `${sum.booked} bookings, ${sum.doubled} replies doubled, longest wait ${(sum.longestWaitMs / 1000).toFixed(1)} s, ` +
      `${sum.violations} violations, ${Math.round((Date.now() - started) / 1000)} s`,
  );
  return sum;
}

async function runOne(episode: Episode, databases: Databases, options: CrashOptions, note: (struck: Struck) => void): Promise<Judgement> {
  const database = await databases.lend();
  const world = await World.start(database.url);
  let violations: readonly string[] = ['the episode did not come to its end'];
  try {
    // On SQLite one process has the file; elsewhere every other episode has a second process at hand.
    const standby = options.db === 'mysql' && (episode.no % 2 === 0 || episode.blows.some(({ act }) => act === 'stop'));
    const { talks, troubles } = await runEpisode(episode, world, { atATime: AT_A_TIME, standby, note });
    const judged = await judge(talks, world);
    violations = [...troubles, ...judged.violations];
    return { ...judged, violations };
  } finally {
    await world.close();
    await database.end(violations.length > 0);
  }
}

function repeat(episode: Episode, { db, seed, kills, pauses, perEpisode, point }: CrashOptions): string {
  return `npm run proof -- crash --db ${db} --seed ${seed} --runs ${kills} --pauses ${pauses} --per-episode ${perEpisode} --episode ${episode.no}${point ? ` --point '${point.source}'` : ''}`;
}
