import { type CodeEntry, entry } from './code-entry.ts';

/** The process itself: timers, doorbell, inspector. */
export const processCodes = {
  'TIMER.LATE': entry('timer', 'warning', true, 'infra', 'a timer fired late', 'Look at the load of the workers.'),
  'DISPATCHER.FAILED': entry('dispatcher', 'warning', true, 'infra', 'the doorbell failed', 'The sweeper finds the work within seconds.'),
  'INSPECTOR.REQUEST': entry(
    'inspector',
    'info',
    false,
    'customer',
    'a request to the inspector cannot be served',
    'Read the message of the answer.',
  ),
  'PROCESS.FATAL': entry(
    'process',
    'critical',
    true,
    'ours',
    'the process met an error nobody handled',
    'Read the cause; the process ends and is started again.',
  ),
} as const satisfies Record<string, CodeEntry>;
