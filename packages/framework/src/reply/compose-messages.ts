import type { ChannelLimits } from '../author/channel.ts';
import type { AskMove, Move, Say } from '../dialogue/move.ts';
import { isoTime } from '../kernel/clock.ts';
import type { OutboundContent } from '../model/content.ts';
import { type Prompt, wireId } from '../model/prompt.ts';
import { type RenderContext, render } from './render.ts';

/** One message to send. */
export interface Message {
  readonly content: OutboundContent;
  readonly kind: 'reply' | 'hold' | 'outcome';
  /** What is still said when a later turn takes it back. */
  readonly remains: OutboundContent | null;
  /** A person's own words: they go out whoever has the conversation by then. */
  readonly lasts?: true;
}

/** What the moves of a turn come to on a channel. */
export interface Composed {
  readonly messages: readonly Message[];
  /** The question that is open after them. */
  readonly prompt: Prompt | null;
}

/** What composing needs besides words. Ids are given in, so that it stays pure. */
export interface ComposeContext extends RenderContext {
  readonly limits: ChannelLimits;
  readonly promptId: () => string;
  /** When this is said, in milliseconds of business time. */
  readonly spokenAt: number;
  /** A line that goes under the first message; empty for none. */
  readonly footer: string;
}

/** Puts moves into messages: what is told and what is asked go out as one bubble; an outcome is a bubble of its own. */
export function composeMessages(moves: readonly Move[], context: ComposeContext): Composed {
  const spoken = (text: Say): string => {
    const words = render(text, context);
    context.said.note(words);
    return words;
  };
  const outcomes = moves.flatMap((move): Message[] =>
    move.move === 'tell' && move.kind === 'outcome' ? [text(spoken(move.text), 'outcome')] : [],
  );
  const said = moves.flatMap((move): Message[] => (move.move === 'say' ? [{ ...text(move.text, 'outcome'), lasts: true }] : []));
  const told = moves.flatMap((move) => (move.move === 'tell' && move.kind === 'reply' ? [spoken(move.text)] : [])).filter(Boolean);
  const asks = moves.find((move): move is AskMove => move.move === 'ask');
  const runs = moves.some((move) => move.move === 'run');
  if (!asks) {
    const lead = [...told, ...(context.footer && told.length ? [context.footer] : [])].join('\n\n');
    const hold: Message[] = runs ? [text(spoken({ key: 'samvad:hold', params: {} }), 'hold')] : [];
    return { messages: [...said, ...outcomes, ...(lead ? [text(lead, 'reply')] : []), ...hold], prompt: null };
  }
  const question = spoken(asks.text);
  const footer = context.footer ? [context.footer] : [];
  const prompt = promptOf(asks, question, context);
  const content = contentOf(asks, prompt, [...told, question, ...footer].join('\n\n'), context);
  const answers = [...told, ...footer].join('\n\n');
  return {
    messages: [...said, ...outcomes, { content, kind: 'reply', remains: answers ? { type: 'text', text: answers } : null }],
    prompt,
  };
}

/** A message without a question: nothing in it goes out of date when a later turn answers. */
const text = (body: string, kind: Message['kind']): Message => ({
  content: { type: 'text', text: body },
  kind: kind === 'reply' ? 'outcome' : kind,
  remains: null,
});

function promptOf(move: AskMove, question: string, context: ComposeContext): Prompt {
  const titles = new Set<string>();
  const options = move.options.map((option) => {
    const words = titleOf(option.title, context);
    return {
      ...option,
      title: unique(cut(words || '…', context.limits.rowTitle), titles, context.limits.rowTitle),
      ...(option.description && { description: cut(option.description, context.limits.rowDescription) }),
    };
  });
  return {
    id: context.promptId(),
    task: move.task,
    slot: move.slot,
    rung: move.rung,
    options,
    digest: move.digest,
    about: [...move.about],
    text: question,
    at: isoTime(context.spokenAt),
  };
}

function titleOf(title: string | Say, context: ComposeContext): string {
  if (typeof title !== 'string') return render(title, context);
  return title.startsWith('=') ? title.slice(1) : render({ key: title, params: {} }, context);
}

function contentOf(move: AskMove, prompt: Prompt, body: string, context: ComposeContext): OutboundContent {
  if (!prompt.options.length) return move.input === 'location' ? { type: 'location-request', text: body } : { type: 'text', text: body };
  const choices = prompt.options.map((option, index) => ({
    id: wireId(prompt.id, index),
    title: option.title,
    ...(option.description && { description: option.description }),
  }));
  return { type: 'choices', text: body, choices, open: render({ key: 'samvad:open', params: {} }, context) };
}

/** Cut to so many UTF-16 units, without halving a character; only ever titles and descriptions, never ids. */
function cut(words: string, length: number): string {
  if (words.length <= length) return words;
  let kept = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(words)) {
    if (kept.length + segment.length > length - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

function unique(title: string, seen: Set<string>, length: number): string {
  let candidate = title;
  for (let number = 2; seen.has(candidate); number += 1) candidate = `${cut(title, length - 3)} ${number}`;
  seen.add(candidate);
  return candidate;
}
