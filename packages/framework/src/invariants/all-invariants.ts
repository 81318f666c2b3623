import { acceptedOrder } from './accepted-order.ts';
import { acknowledged } from './acknowledged.ts';
import { answered } from './answered.ts';
import { buttonsBound } from './buttons-bound.ts';
import { fencedTurns } from './fenced-turns.ts';
import { handledOnce } from './handled-once.ts';
import type { Invariant } from './invariant.ts';
import { neverAskedAgain } from './never-asked-again.ts';
import { noMixing } from './no-mixing.ts';
import { nothingSilent } from './nothing-silent.ts';
import { nothingStuck } from './nothing-stuck.ts';
import { poisonSetAside } from './poison-set-aside.ts';
import { progressNoticed } from './progress-noticed.ts';
import { provenance } from './provenance.ts';
import { redacted } from './redacted.ts';
import { replayable } from './replayable.ts';
import { saidOnlyWhenDone } from './said-only-when-done.ts';
import { sentInOrder } from './sent-in-order.ts';
import { sentOnce } from './sent-once.ts';
import { serialTurns } from './serial-turns.ts';
import { valuesKept } from './values-kept.ts';
import { writtenOnce } from './written-once.ts';

/** What must hold for every conversation at every moment, I1 to I21 in order. */
export const invariants: readonly Invariant[] = [
  acknowledged,
  handledOnce,
  serialTurns,
  fencedTurns,
  acceptedOrder,
  answered,
  sentOnce,
  sentInOrder,
  neverAskedAgain,
  valuesKept,
  provenance,
  writtenOnce,
  saidOnlyWhenDone,
  buttonsBound,
  nothingStuck,
  progressNoticed,
  poisonSetAside,
  nothingSilent,
  redacted,
  noMixing,
  replayable,
];
