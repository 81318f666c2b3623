/** One call of a unit, over all its tries. */
export interface UnitCall {
  /** Names this call in the rows it writes. */
  readonly token: string;
  /** Numbers of timers that a try was about to fire when it ended, perhaps after it had. */
  timers: readonly number[];
}
