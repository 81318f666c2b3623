import type { Schedule } from '@samvad/emulators';

interface Task {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** A clock and its timers that move only when a spec says so. */
export class VirtualTime {
  #now = Date.UTC(2026, 10, 23, 4, 0);
  #tasks: Task[] = [];
  #order = 0;

  readonly now = (): number => this.#now;

  readonly schedule: Schedule = (delayMs, run) => {
    this.#order += 1;
    const task: Task = { at: this.#now + delayMs, order: this.#order, run };
    this.#tasks.push(task);
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== task);
    };
  };

  /** Moves on, running what falls due on the way, each at its own time. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (let task = this.#due(end); task; task = this.#due(end)) {
      this.#now = task.at;
      this.#tasks = this.#tasks.filter((other) => other !== task);
      task.run();
    }
    this.#now = end;
  }

  /** The waits of everything that is scheduled, in milliseconds from now. */
  waits(): readonly number[] {
    return this.#tasks.map(({ at }) => at - this.#now).sort((left, right) => left - right);
  }

  #due(end: number): Task | undefined {
    return this.#tasks.filter(({ at }) => at <= end).sort((left, right) => left.at - right.at || left.order - right.order)[0];
  }
}
