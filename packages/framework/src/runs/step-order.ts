import type { ClaimedRun } from '../ports/store.ts';

/**
 * Holds a run that another version of its flow has begun to the steps that version has taken. A step may be left out only when it is finished and a
 * later one of them comes; a step that is new comes after all of them. So nothing is made twice under another name, and nothing in doubt is left.
 */
export class StepOrder {
  readonly #taken: ClaimedRun['steps'];
  #next = 0;

  constructor(taken: ClaimedRun['steps']) {
    this.#taken = taken;
  }

  /** True when the run may take this step now. */
  allows(name: string): boolean {
    const at = this.#taken.findIndex((step, index) => index >= this.#next && step.name === name);
    if (at < 0) return this.#next === this.#taken.length;
    const skipped = this.#taken.slice(this.#next, at);
    if (skipped.some((step) => step.output === null)) return false;
    this.#next = at + 1;
    return true;
  }

  /** Names of the steps that the run was to take and has not. */
  get left(): readonly string[] {
    return this.#taken.slice(this.#next).map((step) => step.name);
  }
}
