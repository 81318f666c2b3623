import { z } from 'zod';
import { Command } from './command.ts';
import { Address } from './content.ts';
import { Emotion } from './emotion.ts';
import { Feeling, HandOff } from './hand-off.ts';
import { HeldItem } from './outbound.ts';
import { Prompt } from './prompt.ts';
import { SlotValue } from './slot-value.ts';
import { Task } from './task.ts';

/** Somebody behind an address; facts belong to persons, tasks name theirs. */
export const Person = z.object({
  id: z.string(),
  facts: z.record(z.string(), SlotValue),
  /** What he is to the first one, where the number is shared: `wife`, `husband`. */
  relation: z.string().optional(),
  /** True once he has written himself: then the others' tasks are not shown to him, nor his to them. */
  spoke: z.boolean().optional(),
});
export type Person = z.infer<typeof Person>;

/** The state of a conversation: open tasks, the last finished ones, the open prompt and counters. Kept small; the rest are rows. */
export const Conversation = z.object({
  v: z.literal(1),
  persons: z.array(Person),
  /** The address last written from; replies go there. */
  address: Address.nullable(),
  /** Who new tasks are for; null: the first person. */
  speaking: z.string().nullable().default(null),
  /** In order of creation. */
  tasks: z.array(Task),
  focus: z.string().nullable(),
  prompt: Prompt.nullable(),
  language: z.string(),
  emotion: Emotion,
  owner: z.enum(['bot', 'waiting', 'human']),
  /** Grows when a person takes over and when he gives back: what was decided before and has not left is dropped. */
  ownerEpoch: z.number().int(),
  /** Why and since when a person is wanted or has the conversation; null while the bot has it alone. */
  handOff: HandOff.nullable().default(null),
  /** How the customer sounded, oldest first; the last few changes. */
  feelings: z.array(Feeling).default([]),
  /** The customer's name on the channel; never taken as the real name. */
  profileName: z.string().nullable(),
  /** True once the privacy line was sent. */
  greeted: z.boolean(),
  /** Commands that wait until it is clear which task they are about. */
  unclear: z.array(Command).default([]),
  /** Turns running that asked the same with the same state. */
  noProgress: z.number().int(),
  /** Times in a row that something could not be looked up. */
  lookups: z.number().int(),
  stuck: z.boolean(),
  /** Marks of the sentences said last, so that nothing is said twice in the same words. */
  said: z.array(z.string()),
  turns: z.number().int(),
  /** The customer's last message; ISO 8601, as all times here. */
  lastHeardAt: z.string().nullable().default(null),
  /** The last message from each address, by its key: the channel's window is open from then on. */
  heardFrom: z.record(z.string(), z.string()).default({}),
  /** True once the customer wants nothing said that was not asked for. */
  optedOut: z.boolean().default(false),
  complainedAt: z.string().nullable().default(null),
  /** When we last said sorry, and when we last offered something unasked. */
  apologisedAt: z.string().nullable().default(null),
  offeredAt: z.string().nullable().default(null),
  /** Since when the customer, asked once more, wants all data deleted; done as soon as nothing is being carried out. */
  erasing: z.string().nullable().default(null),
  /** When an unfinished task is to be brought to mind, and when that was last done or given up. */
  remindAt: z.string().nullable().default(null),
  remindedAt: z.string().nullable().default(null),
  /** True while what was chosen before a silence has to be looked up again. */
  recheck: z.boolean().default(false),
  /** True once the open question was put again after news; it is not put after the next news too. */
  reposed: z.boolean().default(false),
  /** News that may not be told yet. */
  untold: z.array(HeldItem).default([]),
});
export type Conversation = z.infer<typeof Conversation>;

/** A conversation nobody has spoken in yet. */
export const newConversation = (person: string, language: string): Conversation => ({
  v: 1,
  persons: [{ id: person, facts: {} }],
  address: null,
  speaking: null,
  tasks: [],
  focus: null,
  prompt: null,
  language,
  emotion: { label: 'neutral', intensity: 0 },
  owner: 'bot',
  ownerEpoch: 0,
  handOff: null,
  feelings: [],
  profileName: null,
  greeted: false,
  unclear: [],
  noProgress: 0,
  lookups: 0,
  stuck: false,
  said: [],
  turns: 0,
  lastHeardAt: null,
  heardFrom: {},
  optedOut: false,
  complainedAt: null,
  apologisedAt: null,
  offeredAt: null,
  erasing: null,
  remindAt: null,
  remindedAt: null,
  recheck: false,
  reposed: false,
  untold: [],
});
