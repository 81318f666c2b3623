import type { UnitName, Units } from '@samvad/framework/ports';
import type { Statements } from '../statements/statements.ts';
import { commit } from './commit-unit.ts';
import { accept, claim, release, renew } from './mailbox-units.ts';
import { redrive } from './redrive-unit.ts';
import { claimRun, closeStep, endRun, openStep, renewRun, retryRun } from './run-units.ts';
import { claimSend, endSend, status } from './send-units.ts';
import { fault, fireTimers, media } from './side-units.ts';

/** Every unit as a function that runs inside an open transaction: synchronous, re-runnable, its expected ends are values. */
export type UnitTable = { readonly [N in UnitName]: (s: Statements, input: Units[N]['in']) => Units[N]['out'] };

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
