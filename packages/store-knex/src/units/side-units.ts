import type { FaultRecord } from '@samvad/framework';
import type { Units } from '@samvad/framework/ports';
import type { Statements } from '../statements/statements.ts';
import { deliver } from './deliver.ts';
import { requireMailbox } from './mailbox-units.ts';

/** Turns due timers into events. */
export function fireTimers(s: Statements, unit: Units['fireTimers']['in']): Units['fireTimers']['out'] {
  const rung = new Set<string>();
  for (const timer of s.side.dueTimers.all(unit.now, unit.limit)) {
    s.side.timerFired.run(timer.no);
    deliver(s, requireMailbox(s, timer.conversation), {
      key: `timer:${timer.no}`,
      event: { kind: 'timer', timer: timer.id, name: timer.name, task: timer.task },
      now: unit.now,
      quietMs: 0,
      traceId: timer.trace_id,
    });
    rung.add(timer.conversation);
  }
  return [...rung];
}

/** Stores a fault. */
export function fault(s: Statements, unit: Units['fault']['in']): Units['fault']['out'] {
  storeFault(s, unit.record);
  return 'stored';
}

/** Writes one fault's row; the same fault twice is one. */
export function storeFault(s: Statements, record: FaultRecord): void {
  const { id, at, code, subsystem, conversationId, turnId } = record;
  s.side.addFault.run(id, Date.parse(at), code, subsystem, conversationId, turnId, JSON.stringify(record));
}

/** Remembers a customer's file. */
export function media(s: Statements, unit: Units['media']['in']): Units['media']['out'] {
  const { file } = unit;
  s.side.addMedia.run(unit.conversationId, unit.messageId, file.media, file.mime, file.sha256, unit.now);
  return 'stored';
}
