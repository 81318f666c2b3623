import type { PhoneMessage } from '../wire.ts';
import type { Chat, Remark } from './phone-state.ts';
import { piecesOf } from './text-marks.ts';

/** One entry of a thread, top to bottom. `follows`: the same side wrote the entry above it. */
export type Entry =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly message: PhoneMessage;
      readonly follows: boolean;
      readonly reactions: readonly string[];
    }
  | { readonly kind: 'remark'; readonly key: string; readonly remark: Remark };

/** The entries of a thread: days between messages, reactions on what they are about, remarks where they belong in time. */
export function timelineOf({ messages, remarks }: Pick<Chat, 'messages' | 'remarks'>): readonly Entry[] {
  const reactions = reactionsIn(messages);
  const shown = messages.filter(({ shown: { reaction } }) => !reaction);
  const written = [...shown.map((message) => ({ at: message.at, message })), ...remarks.map((remark) => ({ at: remark.at, remark }))];
  const entries: Entry[] = [];
  let day = '';
  // Sorting is stable: messages of one moment keep the order they were said in.
  for (const item of written.sort((left, right) => left.at - right.at)) {
    const today = new Date(item.at).toDateString();
    if (today !== day) entries.push({ kind: 'day', key: today, at: item.at });
    day = today;
    entries.push(
      'message' in item ? entryOf(item.message, entries.at(-1), reactions) : { kind: 'remark', key: item.remark.key, remark: item.remark },
    );
  }
  return entries;
}

function entryOf(message: PhoneMessage, above: Entry | undefined, reactions: ReadonlyMap<string, ReadonlyMap<string, string>>): Entry {
  const follows = above?.kind === 'message' && above.message.from === message.from;
  return { kind: 'message', key: message.wamid, message, follows, reactions: [...(reactions.get(message.wamid)?.values() ?? [])] };
}

/** Per message the newest reaction of each side; an empty one takes it back. */
function reactionsIn(messages: readonly PhoneMessage[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const all = new Map<string, Map<string, string>>();
  for (const { from, shown } of messages) {
    if (!shown.reaction) continue;
    const { messageId, emoji } = shown.reaction;
    const sides = all.get(messageId) ?? new Map<string, string>();
    sides.delete(from);
    if (emoji) sides.set(from, emoji);
    all.set(messageId, sides);
  }
  return all;
}

/** What the roster shows of a chat's newest message. */
export function previewOf(message: PhoneMessage): string {
  const { shown } = message;
  if (shown.changed === 'revoked') return 'Message deleted';
  if (shown.text) return plain(shown.text);
  if (shown.media) return MEDIA_NAMES[shown.media.kind];
  if (shown.place) return shown.place.name ?? 'Location';
  if (shown.contacts) return shown.contacts.join(', ');
  if (shown.reaction) return shown.reaction.emoji ? `Reacted ${shown.reaction.emoji}` : 'Reaction removed';
  return shown.template ?? message.type;
}

const plain = (text: string): string =>
  piecesOf(text)
    .map((piece) => piece.text)
    .join('');

const MEDIA_NAMES = { image: 'Photo', video: 'Video', audio: 'Voice message', document: 'Document', sticker: 'Sticker' } as const;
