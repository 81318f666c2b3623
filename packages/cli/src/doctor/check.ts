/** What a check found. */
export interface Finding {
  readonly is: 'ok' | 'warn' | 'fail';
  /** What was looked at, where a check looks at several things: `schema`. */
  readonly of?: string;
  /** One plain clause; no secrets. */
  readonly detail: string;
  /** What a person does about it. */
  readonly remedy?: string;
}

/** Something the doctor looks at. What it throws, and what it does not answer in time, counts as `fail`. */
export interface Check {
  /** Short: `node`, `database`, `whatsapp`. */
  readonly name: string;
  /** The signal fires when the doctor waits no longer. */
  run(signal: AbortSignal): Promise<readonly Finding[]>;
}
