/** Runs a task once after a delay in milliseconds; the returned function cancels it. */
export type Schedule = (delayMs: number, task: () => void) => () => void;

/** The real timers of the process; they do not keep it alive. */
export const processSchedule: Schedule = (delayMs, task) => {
  const timer = setTimeout(task, delayMs);
  timer.unref();
  return () => clearTimeout(timer);
};
