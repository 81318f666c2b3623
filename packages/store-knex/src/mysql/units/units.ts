import type { UnitName, Units } from '@samvad/framework/ports';
import type { Transaction } from '../transaction.ts';
import type { UnitCall } from './unit-call.ts';
import { accept } from './accept-unit.ts';
import { commit } from './commit-unit.ts';
import { claim, release, renew } from './lease-units.ts';
import { redrive } from './redrive-unit.ts';
import { claimRun, closeStep, endRun, openStep, renewRun, retryRun } from './run-units.ts';
import { claimSend, endSend, status } from './send-units.ts';
import { fault, fireTimers, media } from './side-units.ts';

/**
 * Every unit as a function that runs its own transaction: re-runnable, its expected ends are values, and able to tell where `tx.unsure` whether it
 * was committed before.
 */
export type UnitTable = {
  readonly [N in UnitName]: (tx: Transaction, input: Units[N]['in'], call: UnitCall) => Promise<Units[N]['out']>;
};

/** The units of this store. */
export const units: UnitTable = {
  accept,
  claim,
  renew,
  release,
  commit,
  claimRun,
  renewRun,
  openStep,
  closeStep,
  retryRun,
  endRun,
  claimSend,
  endSend,
  status,
  redrive,
  fireTimers,
  fault,
  media,
};
