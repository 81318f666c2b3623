/** Who must act on a fault: the framework, a plugin's author, the configuration, the customer, a vendor, or the machine. */
export type Blame = 'ours' | 'plugin' | 'config' | 'customer' | 'vendor' | 'infra';

/** The part of the system a fault belongs to; the closed list of the outside contract. */
export type Subsystem =
  | 'config'
  | 'webhook'
  | 'ingest'
  | 'inbox'
  | 'lease'
  | 'store'
  | 'turn'
  | 'understanding'
  | 'llm'
  | 'dialogue'
  | 'plugin'
  | 'erp'
  | 'media'
  | 'outbox'
  | 'channel'
  | 'timer'
  | 'dispatcher'
  | 'inspector'
  | 'process';

/** What the registry knows of one fault code. */
export interface CodeEntry {
  readonly subsystem: Subsystem;
  /** What happened, in one clause. */
  readonly text: string;
  readonly severity: 'info' | 'warning' | 'error' | 'critical';
  /** Whether doing the same again later can succeed. */
  readonly retryable: boolean;
  readonly blame: Blame;
  /** What a person does about it. */
  readonly todo: string;
}

/** Writes an entry down in the order in which people ask: where, how bad, again?, who, what happened, what now. */
export const entry = (
  subsystem: Subsystem,
  severity: CodeEntry['severity'],
  retryable: boolean,
  blame: Blame,
  text: string,
  todo: string,
): CodeEntry => ({ subsystem, severity, retryable, blame, text, todo });
