import { openStore } from '@samvad/store-knex';
import type { Talk } from '../customers/talk.ts';
import type { World } from '../world.ts';
import { evidenceOf, type Evidence, type Verdict } from './evidence.ts';
import { allHandled, answeredInTime } from './handled.ts';
import { invariantsBroken } from './invariants.ts';
import { oneRecordEach, saidWhatIsTrue } from './records.ts';
import { allSaid, doubled } from './replies.ts';
import { storyOf } from './story.ts';

/** What an episode came to. */
export interface Judgement {
  /** One sentence each, with the customer's number in front. */
  readonly violations: readonly string[];
  /** Replies that came twice. */
  readonly doubled: number;
  readonly booked: number;
  readonly longestWaitMs: number;
}

/** Work goes on within this time after a kill, in milliseconds. */
const RECOVERY_MS = 35_000;

const RULES: readonly ((evidence: Evidence) => Verdict)[] = [
  answeredInTime(RECOVERY_MS),
  allHandled,
  oneRecordEach,
  saidWhatIsTrue,
  allSaid,
];

function judgedBy(evidence: Evidence): readonly string[] {
  const { waId, manner } = evidence.talk.wish;
  const wrong = RULES.flatMap((rule) => rule(evidence)).map((what) => `${waId} (${manner}): ${what}`);
  const [first, ...others] = wrong;
  return first === undefined ? [] : [[first, ...storyOf(evidence)].join('\n'), ...others];
}

/** Holds what customers saw and what the ERP has against what the store says; nothing must be running on it any more. */
export async function judge(talks: readonly Talk[], world: World): Promise<Judgement> {
  const store = await openStore(world.databaseUrl);
  try {
    const all: Evidence[] = [];
    for (const talk of talks) all.push(await evidenceOf(talk, world, store.reads));
    return {
      violations: [...all.flatMap(judgedBy), ...(await invariantsBroken(talks, world, store.reads))],
      doubled: all.reduce((sum, evidence) => sum + doubled(evidence), 0),
      booked: talks.filter(({ booked }) => booked !== null).length,
      longestWaitMs: Math.max(0, ...talks.map(({ longestWaitMs }) => longestWaitMs)),
    };
  } finally {
    await store.close();
  }
}
