/** Runs a task once after a delay in milliseconds; the returned function cancels it. */
export type Schedule = (delayMs: number, task: () => void) => () => void;

/** The real timers of the process; they do not keep it alive. */
export const processSchedule: Schedule = (delayMs, task) => {
  const timer = setTimeout(task, delayMs);
  timer.unref();
  return () => clearTimeout(timer);
};

/** Tasks that wait, all of which end together. */
export class Agenda {
  readonly #schedule: Schedule;
  readonly #cancels = new Set<() => void>();
  #closed = false;

  constructor(schedule: Schedule) {
    this.#schedule = schedule;
  }

  /** Runs a task after a delay; the returned function cancels it. After {@link Agenda.close} nothing is taken any more. */
  after(delayMs: number, task: () => void): () => void {
    if (this.#closed) return () => undefined;
    const cancel = this.#schedule(delayMs, () => {
      this.#cancels.delete(cancel);
      task();
    });
    this.#cancels.add(cancel);
    return () => {
      this.#cancels.delete(cancel);
      cancel();
    };
  }

  /** Cancels everything that waits. */
  close(): void {
    this.#closed = true;
    for (const cancel of this.#cancels) cancel();
    this.#cancels.clear();
  }
}
