import { type StateMigration, stateMigrations } from './state-migrations.ts';

/** A stored state brought to this code's version, or why that cannot be. */
export type MigratedState =
  | { readonly is: 'current'; readonly state: Readonly<Record<string, unknown>>; readonly from: number }
  /** Written by code that is newer than this: it must not be read, let alone written. */
  | { readonly is: 'newer'; readonly version: number }
  | { readonly is: 'unversioned' };

/** Brings a stored state, version by version, to the one this code writes. */
export function migrateState(stored: unknown, migrations: readonly StateMigration[] = stateMigrations): MigratedState {
  if (typeof stored !== 'object' || stored === null || !('v' in stored)) return { is: 'unversioned' };
  const from = stored.v;
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 1) return { is: 'unversioned' };
  if (from > migrations.length + 1) return { is: 'newer', version: from };
  const state = migrations.slice(from - 1).reduce<Readonly<Record<string, unknown>>>((before, migrate) => migrate(before), { ...stored });
  return { is: 'current', state, from };
}
