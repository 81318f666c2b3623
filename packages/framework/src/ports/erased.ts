import { createHash } from 'node:crypto';
import { isoTime } from '../kernel/clock.ts';
import type { BusinessTime } from './lease.ts';

/** What is left of something personal: that it was there, and its digest as evidence. */
export interface Tombstone {
  readonly erased: true;
  /** ISO 8601. */
  readonly at: string;
  /** Of the JSON as it was stored, lower-case hex. */
  readonly sha256: string;
}

type Json = Readonly<Record<string, unknown>>;

interface Kept {
  /** Keys that stay. */
  readonly keys: readonly string[];
  /** What takes the place of the rest, where readers need the shape. */
  readonly fill?: Json;
}

/** What stays readable of each kind of payload: its kind, its ids and what the core decided, but nothing that was said, known or shown. */
const KEPT: Readonly<Record<'event' | 'content' | 'outcome' | 'entry' | 'prompt' | 'command' | 'move', Kept>> = {
  event: {
    keys: [
      'seq',
      'kind',
      'messageId',
      'address',
      'sentAt',
      'quoted',
      'operator',
      'timer',
      'run',
      'task',
      'inDoubt',
      'source',
      'subject',
      'event',
      'outbox',
      'code',
    ],
  },
  content: { keys: ['type', 'kind', 'messageId'], fill: { text: '', title: '' } },
  outcome: { keys: ['is', 'slot', 'person'], fill: { facts: {}, learned: {}, made: {} } },
  entry: {
    keys: ['id', 'address', 'answers', 'sendAfter', 'kind', 'ownerEpoch'],
    fill: { content: { type: 'text', text: '' }, remains: null },
  },
  prompt: { keys: ['id', 'task', 'slot', 'rung', 'digest', 'about', 'at'], fill: { options: [], text: '' } },
  command: { keys: ['name', 'flow', 'slot', 'task', 'prompt', 'option', 'all', 'later', 'kind'] },
  move: {
    keys: [
      'move',
      'kind',
      'task',
      'flow',
      'slot',
      'rung',
      'about',
      'digest',
      'input',
      'because',
      'purpose',
      'until',
      'afterMs',
      'news',
      'from',
      'to',
    ],
    fill: { options: [] },
  },
};

/** The digest of what was there. */
const tombstone = (json: string, at: BusinessTime): Tombstone => ({
  erased: true,
  at: isoTime(at),
  sha256: createHash('sha256').update(json).digest('hex'),
});

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reduces a value to what may stay; what is erased already stays as it is. */
function reduced(kind: keyof typeof KEPT, value: unknown, at: BusinessTime): unknown {
  const { keys, fill } = KEPT[kind];
  if (!isObject(value)) return null;
  if (value['erased'] === true) return value;
  const kept = keys.flatMap((key) => (key in value ? [[key, value[key]] as const] : []));
  return { ...Object.fromEntries(kept), ...fill, ...tombstone(JSON.stringify(value), at) };
}

const each = (kind: keyof typeof KEPT, values: unknown, at: BusinessTime): readonly unknown[] =>
  Array.isArray(values) ? values.map((value) => reduced(kind, value, at)) : [];

function event(value: unknown, at: BusinessTime): unknown {
  const rest = reduced('event', value, at);
  if (!isObject(value) || !isObject(rest) || value === rest) return rest;
  const inner = {
    ...(value['kind'] === 'message' && { content: reduced('content', value['content'], at), profileName: null, phone: null }),
    ...(value['kind'] === 'operator' &&
      isObject(value['act']) && { act: { is: value['act']['is'], text: '', values: {}, note: null, flow: null } }),
    ...(value['kind'] === 'run.ended' && isObject(value['outcome']) && { outcome: outcome(value['outcome'], at) }),
    ...(value['kind'] === 'notice' && { name: '', fields: {} }),
    ...(value['kind'] === 'timer' && { name: value['name'] }),
    ...(value['kind'] === 'read.ended' && { queries: [] }),
  };
  return { ...rest, ...inner };
}

function outcome(value: Json, at: BusinessTime): unknown {
  const rest = reduced('outcome', value, at);
  return isObject(rest) && isObject(value['text']) ? { ...rest, text: textRef(value['text']) } : rest;
}

const textRef = ({ key }: Json): Json => ({ key, params: {} });

function move(value: unknown, at: BusinessTime): unknown {
  const rest = reduced('move', value, at);
  if (!isObject(value) || !isObject(rest) || value === rest) return rest;
  // What was withheld is named by the record it was about.
  const about = value['move'] === 'withhold' ? '' : value['about'];
  return { ...rest, ...(about !== undefined && { about }), ...(isObject(value['text']) ? { text: textRef(value['text']) } : { text: '' }) };
}

const onJson = (json: string, reduce: (value: Json) => unknown): string => {
  const value: unknown = JSON.parse(json);
  return isObject(value) && value['erased'] !== true ? JSON.stringify(reduce(value)) : json;
};

/** An event of the mailbox without what it said. */
export const erasedEvent = (json: string, at: BusinessTime): string => onJson(json, (value) => event(value, at));

/** A turn's record without what was understood, shown and sent. */
export const erasedTurn = (json: string, at: BusinessTime): string =>
  onJson(json, (turn) => {
    const understanding = isObject(turn['understanding']) ? turn['understanding'] : {};
    const rejected = Array.isArray(understanding['rejected']) ? (understanding['rejected'] as readonly Json[]) : [];
    return {
      ...turn,
      inputs: Array.isArray(turn['inputs']) ? turn['inputs'].map((input) => event(input, at)) : [],
      understanding: {
        ...understanding,
        commands: each('command', understanding['commands'], at),
        rejected: rejected.map(({ command, reason }) => ({ command: reduced('command', command, at), reason })),
      },
      decisions: Array.isArray(turn['decisions']) ? turn['decisions'].map((decision) => move(decision, at)) : [],
      outputs: each('entry', turn['outputs'], at),
      ...tombstone(JSON.stringify(turn), at),
    };
  });

/** A journal that cannot be played back any more. */
export const erasedJournal = (json: string, at: BusinessTime): string =>
  onJson(json, (journal) => ({ v: 2, setAside: true, events: [], state: '', now: journal['now'], ...tombstone(json, at) }));

/** A message of ours without its words. */
export const erasedEntry = (json: string, at: BusinessTime): string => onJson(json, (value) => reduced('entry', value, at));

/** A question without its words and choices. */
export const erasedPrompt = (json: string, at: BusinessTime): string => onJson(json, (value) => reduced('prompt', value, at));

/** How a run ended, without what it made. */
export const erasedOutcome = (json: string, at: BusinessTime): string => onJson(json, (value) => outcome(value, at));

/** Anything else: nothing of it stays. */
export const erasedPayload = (json: string, at: BusinessTime): string =>
  json.includes('"erased":true') ? json : JSON.stringify(tombstone(json, at));

/** A task with tombstones for its values. */
export const erasedTask = (json: string, at: BusinessTime): string =>
  onJson(json, (task) => ({
    ...task,
    slots: erasedValues(task['slots'], at),
    aside: {},
    agreed: {},
    mentions: {},
    refused: {},
    gone: {},
    proposed: {},
    quotes: {},
    made: {},
    outcome: isObject(task['outcome']) ? { is: task['outcome']['is'], facts: {} } : null,
    ...tombstone(JSON.stringify(task), at),
  }));

function erasedValues(values: unknown, at: BusinessTime): Json {
  if (!isObject(values)) return {};
  return Object.fromEntries(
    Object.entries(values).map(([slot, value]) => {
      const { status, source, at: since } = value as { status: string; source: { by: string }; at: string };
      return [
        slot,
        { value: tombstone(JSON.stringify(value), at), status, source: { messageId: null, by: source.by, quote: '' }, at: since },
      ];
    }),
  );
}

/** A value in the slot history; also where nothing was, the end of the line is marked, so that the history does not break off. */
export const erasedChange = (json: string | null, at: BusinessTime): string => erasedPayload(json ?? 'null', at);
