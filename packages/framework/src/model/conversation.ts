import { z } from 'zod';
import { Address } from './content.ts';
import { Emotion } from './emotion.ts';
import { Prompt } from './prompt.ts';
import { SlotValue } from './slot-value.ts';
import { Task } from './task.ts';

/** Somebody behind an address; facts belong to persons, tasks name theirs. */
export const Person = z.object({ id: z.string(), facts: z.record(z.string(), SlotValue) });
export type Person = z.infer<typeof Person>;

/** The state of a conversation: open tasks, the last finished ones, the open prompt and counters. Kept small; the rest are rows. */
export const Conversation = z.object({
  v: z.literal(1),
  persons: z.array(Person),
  /** The address last written from; replies go there. */
  address: Address.nullable(),
  /** In order of creation. */
  tasks: z.array(Task),
  focus: z.string().nullable(),
  prompt: Prompt.nullable(),
  language: z.string(),
  emotion: Emotion,
  owner: z.enum(['bot', 'waiting', 'human']),
  ownerEpoch: z.number().int(),
  /** The customer's name on the channel; never taken as the real name. */
  profileName: z.string().nullable(),
  /** True once the privacy line was sent. */
  greeted: z.boolean(),
  /** Turns running that asked the same with the same state. */
  noProgress: z.number().int(),
  /** Times in a row that something could not be looked up. */
  lookups: z.number().int(),
  stuck: z.boolean(),
  /** Marks of the sentences said last, so that nothing is said twice in the same words. */
  said: z.array(z.string()),
  turns: z.number().int(),
});
export type Conversation = z.infer<typeof Conversation>;

/** A conversation nobody has spoken in yet. */
export const newConversation = (person: string, language: string): Conversation => ({
  v: 1,
  persons: [{ id: person, facts: {} }],
  address: null,
  tasks: [],
  focus: null,
  prompt: null,
  language,
  emotion: { label: 'neutral', intensity: 0 },
  owner: 'bot',
  ownerEpoch: 0,
  profileName: null,
  greeted: false,
  noProgress: 0,
  lookups: 0,
  stuck: false,
  said: [],
  turns: 0,
});
