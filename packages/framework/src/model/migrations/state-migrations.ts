/** One step of the stored state of conversations, from a version to the next. Pure; it sets `v` itself. */
export type StateMigration = (state: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** In order: the first makes version 2 out of version 1. There is only version 1 so far. */
export const stateMigrations: readonly StateMigration[] = [];

/** The version of the state that this code writes. */
export const stateVersion = stateMigrations.length + 1;
