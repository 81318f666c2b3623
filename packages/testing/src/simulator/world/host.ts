import type { Cancel, Clock, Timers } from '@samvad/framework';
import type { VirtualTime } from './virtual-time.ts';

type State = 'running' | 'paused' | 'dead';

/**
 * The machine a worker runs on. A worker that is killed never learns how anything ended that it waited for; one that is paused learns it, and
 * hears its timers, only when it wakes. Both can happen in the middle of its work: what it does then without waiting stays inside it, because
 * everything that reaches another goes through `reach`.
 */
export class Host {
  readonly name: string;
  readonly #time: VirtualTime;
  readonly #parked: (() => void)[] = [];
  /** What is on its way out and has not arrived; dropped or not when the host dies. */
  readonly #leaving = new Set<{ cancel: Cancel; readonly id: string }>();
  #state: State = 'running';
  #sent = 0;

  constructor(name: string, time: VirtualTime) {
    this.name = name;
    this.#time = time;
  }

  get isDead(): boolean {
    return this.#state === 'dead';
  }

  get isRunning(): boolean {
    return this.#state === 'running';
  }

  /** Stands still until `wake`. */
  pause(): void {
    if (this.#state === 'running') this.#state = 'paused';
  }

  wake(): void {
    if (this.#state !== 'paused') return;
    this.#state = 'running';
    // Each on its own turn of the loop, as after a SIGCONT.
    for (const work of this.#parked.splice(0)) this.#time.after(0, () => this.run(work));
  }

  /** Ends it for good; `isLost` decides about each request that is under way. */
  kill(isLost: (request: string) => boolean): void {
    this.#state = 'dead';
    this.#parked.length = 0;
    for (const request of this.#leaving) if (isLost(request.id)) request.cancel();
    this.#leaving.clear();
  }

  /** Runs something on this host: now, when it wakes, or never. */
  run(work: () => void): void {
    if (this.#state === 'running') work();
    else if (this.#state === 'paused') this.#parked.push(work);
  }

  /**
   * Calls something outside of this host: the request leaves, takes effect after `there` milliseconds, and the answer is here after `back` more.
   * `effect` undefined is an answer that never comes.
   */
  reach<T>(there: number, back: number, effect: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.run(() => this.#leave(there, back, effect, resolve, reject));
    });
  }

  #leave<T>(there: number, back: number, effect: () => Promise<T>, resolve: (value: T) => void, reject: (reason: unknown) => void): void {
    this.#sent += 1;
    const request = { cancel: (): void => undefined, id: `${this.name} ${this.#sent}` };
    request.cancel = this.#time.after(there, () => {
      this.#leaving.delete(request);
      effect().then(
        (value) => void this.#time.after(back, () => this.run(() => resolve(value))),
        (reason: unknown) => void this.#time.after(back, () => this.run(() => reject(reason))),
      );
    });
    this.#leaving.add(request);
  }

  /** The timers of this host. */
  get timers(): Timers {
    return {
      elapsed: () => this.#time.now,
      after: (ms, work) => {
        let cancelled = false;
        const cancel = this.#time.after(ms, () => this.run(() => (cancelled ? undefined : work())));
        return () => {
          cancelled = true;
          cancel();
        };
      },
      every: (ms, work) => {
        let cancel: Cancel = () => undefined;
        let stopped = false;
        const next = (): void => {
          cancel = this.#time.after(ms, () =>
            this.run(() => {
              if (stopped) return;
              next();
              work();
            }),
          );
        };
        next();
        return () => {
          stopped = true;
          cancel();
        };
      },
    };
  }

  /** Business time on this host. */
  clock(startsAt: number): Clock {
    return { now: () => startsAt + this.#time.now };
  }
}
