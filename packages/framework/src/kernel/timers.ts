/** Ends a wait. */
export type Cancel = () => void;

/** Waits and durations: the machine's, or virtual ones in tests and simulations. Dates come from the `Clock`, never from here. */
export interface Timers {
  /** Milliseconds since some moment, only ever growing: for durations and deadlines. */
  elapsed(): number;
  /** Calls once after so many milliseconds. */
  after(ms: number, work: () => void): Cancel;
  /** Calls again and again, every so many milliseconds. */
  every(ms: number, work: () => void): Cancel;
}

/** The machine's own. */
export const processTimers: Timers = {
  elapsed: () => performance.now(),
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  every(ms, work) {
    const timer = setInterval(work, ms);
    return () => clearInterval(timer);
  },
};

/** A signal that fires after so many milliseconds unless it is cancelled; its reason is what `AbortSignal.timeout` gives. */
export function deadline(timers: Timers, ms: number): { readonly signal: AbortSignal; readonly cancel: Cancel } {
  const controller = new AbortController();
  const cancel = timers.after(Math.max(1, Math.ceil(ms)), () => {
    controller.abort(new DOMException(`no end within ${Math.ceil(ms)} ms`, 'TimeoutError'));
  });
  return { signal: controller.signal, cancel };
}
