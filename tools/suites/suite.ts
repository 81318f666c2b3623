import type { Tally } from '../processes/tally.ts';
import type { ServerName } from '../servers/lend-servers.ts';

/** What a suite is run with. */
export interface SuiteContext {
  /** Where the servers it asked for are, by the names its tests read. */
  readonly environment: Readonly<Record<string, string>>;
  readonly print: (line: string) => void;
}

/** One part of `npm test`. A new one is one more entry in `all-suites.ts`. */
export interface Suite {
  readonly name: string;
  readonly needs: readonly ServerName[];
  /** Runs to the end, whatever fails. A suite that cannot be run counts as one failure. */
  run(context: SuiteContext): Promise<Tally>;
}
