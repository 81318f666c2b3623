import type { Act } from '../dialogue/move.ts';
import type { EventOf } from '../model/event.ts';
import type { Understanding } from '../ports/understander.ts';

/** Files, pins and unknown kinds that nothing took are answered too. */
export function unread(messages: readonly EventOf<'message'>[], understanding: Understanding): readonly Act[] {
  if (understanding.commands.length > 0) return [];
  const type = messages.at(-1)?.content.type;
  if (type === 'media' || type === 'location') return [{ act: 'media' }];
  if (type === 'choice') return [{ act: 'stale', text: { key: 'samvad:stale.unknown', params: {} } }];
  return type === 'unsupported' || type === 'contacts' || type === 'form' ? [{ act: 'unsupported' }] : [];
}
