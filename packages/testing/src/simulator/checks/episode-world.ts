import type { ConversationRow, Store, TurnRow } from '@samvad/framework/ports';
import type { Customer } from '../outside/customer.ts';
import type { Messenger } from '../outside/messenger.ts';
import type { Witness } from '../outside/witness.ts';
import type { Company, Scenario } from '../scenario.ts';

/** Everything an episode's checks look at. */
export interface EpisodeWorld {
  readonly scenario: Scenario;
  readonly store: Store;
  readonly company: Company;
  readonly customers: readonly Customer[];
  readonly messenger: Messenger;
  readonly witness: Witness;
  /** Business time at the end. */
  readonly now: number;
  /** A worker stood still between two steps: it may send what it had begun to send. */
  readonly stoodStill: boolean;
  /** A worker was killed: what it had in hand and had not stored is gone. */
  readonly wasKilled: boolean;
  readonly seed: number;
}

/** A conversation with all its turns, oldest first. */
export interface Told {
  readonly row: ConversationRow & { readonly state: string };
  readonly turns: readonly TurnRow[];
}
