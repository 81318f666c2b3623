/** What the world can do to a bot: how often an occasion of it strikes, and what that means. */
export interface FaultKind {
  /** Chance per occasion, at full strength. */
  readonly chance: number;
  readonly says: string;
}

/** Every fault by name; the part before the dot is its family. */
export const faultKinds = {
  'webhook.twice': { chance: 0.15, says: 'a webhook is delivered twice' },
  'webhook.late': { chance: 0.15, says: 'a webhook comes late, perhaps after a later one' },
  'webhook.ack-lost': { chance: 0.1, says: 'the 200 to a webhook is lost, so it comes again' },
  'status.lost': { chance: 0.3, says: 'a delivery status never comes' },
  'status.late': { chance: 0.3, says: 'a delivery status comes late, perhaps out of order' },
  'status.contradicts': { chance: 0.1, says: 'a delivered message is reported as failed' },
  'send.slow': { chance: 0.15, says: 'a send takes seconds' },
  'send.later': { chance: 0.1, says: 'a send is put off' },
  'send.refused': { chance: 0.02, says: 'a send is refused for good' },
  'send.lost-before': { chance: 0.05, says: 'a send is lost on its way out' },
  'send.lost-after': { chance: 0.08, says: 'a message is delivered, the answer to its send is lost' },
  'send.hangs': { chance: 0.04, says: 'a send never ends, although the message is delivered' },
  'send.undelivered': { chance: 0.03, says: 'a message is accepted but reaches nobody' },
  'erp.slow': { chance: 0.15, says: 'the ERP takes seconds' },
  'erp.hangs': { chance: 0.06, says: 'the ERP does not answer at all' },
  'erp.drops-after': { chance: 0.12, says: 'the ERP does the write, its answer is lost' },
  'erp.fails-after': { chance: 0.08, says: 'the ERP does the write and answers with an error' },
  'erp.fails': { chance: 0.08, says: 'the ERP answers with an error' },
  'erp.deadlock': { chance: 0.08, says: 'the ERP loses a deadlock' },
  'erp.rate': { chance: 0.06, says: 'the ERP limits the rate' },
  'erp.outage': { chance: 0.01, says: 'the ERP is away for a while' },
  'erp.taken': { chance: 0.15, says: 'somebody else takes what was about to be booked' },
  'store.slow': { chance: 0.03, says: 'the database takes a while' },
  'store.fails': { chance: 0.01, says: 'the database refuses a unit' },
  'store.unknown': { chance: 0.01, says: 'the database commits a unit, its answer is lost' },
  'host.killed': { chance: 0.01, says: 'a worker is killed' },
  'host.paused': { chance: 0.01, says: 'a worker stands still for longer than a lease' },
  'host.killed-inside': { chance: 0.0015, says: 'a worker is killed between two steps of its work' },
  'host.paused-inside': { chance: 0.0015, says: 'a worker stands still between two steps of its work' },
  'says.twice': { chance: 0.12, says: 'a customer presses or types the same twice' },
  'says.old': { chance: 0.1, says: 'a customer presses a button of an older message' },
  'says.burst': { chance: 0.15, says: 'a customer sends one answer in several messages' },
  'says.correction': { chance: 0.1, says: 'a customer changes something that was said' },
  'says.nonsense': { chance: 0.08, says: 'a customer says something that means nothing here' },
  'says.takes-back': { chance: 0.15, says: 'a customer takes a yes back right after it was given' },
  'says.leaves': { chance: 0.04, says: 'a customer vanishes and comes back' },
} as const satisfies Record<string, FaultKind>;

/** The name of a fault. */
export type FaultName = keyof typeof faultKinds;

/** Every fault by name. */
export const faultNames = Object.keys(faultKinds) as readonly FaultName[];
