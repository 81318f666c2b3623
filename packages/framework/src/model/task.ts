import { z } from 'zod';
import { MadeStep } from './outcome.ts';
import { Mention, SlotValue } from './slot-value.ts';

/** Where a task stands; `done`, `cancelled` and `failed` are final. */
export const TaskStatus = z.enum(['active', 'parked', 'confirming', 'committing', 'done', 'cancelled', 'failed']);
export type TaskStatus = z.infer<typeof TaskStatus>;

/** One instance of a flow: two bookings are two tasks. */
export const Task = z.object({
  id: z.string(),
  flow: z.string(),
  flowVersion: z.number().int(),
  status: TaskStatus,
  person: z.string(),
  slots: z.record(z.string(), SlotValue),
  /** Said but not settled: waits for options or for the rest ("friday" waits for a time). */
  mentions: z.record(z.string(), Mention),
  /** Values the check refused last, with the text that says why: told once, then asked. */
  refused: z.record(z.string(), z.object({ key: z.string(), params: z.record(z.string(), z.unknown()) })),
  /** Values that a run was refused with, as JSON: they are not offered again, even if they look possible. */
  gone: z.record(z.string(), z.array(z.string())),
  /** Messages that put the question, per slot. */
  asks: z.record(z.string(), z.number().int()),
  /** Answers without progress, per slot, at most 4. */
  rungs: z.record(z.string(), z.number().int()),
  /** Slots the customer does not want to fill. */
  skipped: z.array(z.string()),
  /** Slots whose usual value was proposed and not wanted, or has been proposed already. */
  declined: z.array(z.string()),
  /** Usual values that the open `known` prompt proposes. */
  proposed: z.record(z.string(), z.unknown()),
  /** What was quoted in the summary the open or last yes is bound to. */
  quotes: z.record(z.string(), z.unknown()),
  /** The summary that was shown last, and when (ISO 8601). */
  summary: z.object({ digest: z.string(), at: z.string() }).nullable().default(null),
  /** What its next yes is for: to make it, to change what was made, or to take it back. */
  phase: z.enum(['run', 'amend', 'undo']).default('run'),
  /** While it is being changed: the values it was made with. */
  agreed: z.record(z.string(), SlotValue).default({}),
  /** Runs so far; grows only by a new yes. */
  runNo: z.number().int(),
  /** The run under way. */
  run: z.string().nullable(),
  /** When the customer asked, while it was being made, to stop it (ISO 8601). */
  stopping: z.string().optional(),
  /** What finished steps of ended runs made; the next run does not make it again. */
  made: z.record(z.string(), MadeStep),
  /** Values of slots that the flow does not have any more, as they were. */
  aside: z.record(z.string(), SlotValue).default({}),
  /** Why the code as it stands cannot go on with this task; it is parked and keeps all it has. */
  barred: z.enum(['flow-gone', 'flow-newer', 'migration-failed']).nullable().default(null),
  outcome: z.object({ is: z.string(), text: z.string().optional(), facts: z.record(z.string(), z.unknown()) }).nullable(),
  /** When the customer was reminded of it; that is done once. */
  remindedAt: z.string().nullable().default(null),
  createdAt: z.string(),
  changedAt: z.string(),
});
export type Task = z.infer<typeof Task>;

/** True while there is something left to do for this task. */
export const isOpen = (task: Task): boolean => task.status === 'active' || task.status === 'confirming' || task.status === 'committing';
