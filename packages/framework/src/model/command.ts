import { z } from 'zod';
import { ValueSource } from './slot-value.ts';

/** Which task a command is about: an id, the one in focus, or one to be started by this message. */
const TaskRef = z.string();

/**
 * What a customer wants, as every understander says it. `set.value` is what the slot type's extractor found (a mention), not yet a value;
 * its quote is the customer's own words.
 */
export const Command = z.discriminatedUnion('name', [
  /** `count`: so many of it are wanted. */
  z.object({ name: z.literal('start'), flow: z.string(), score: z.number(), quote: z.string(), count: z.number().int().min(2).optional() }),
  z.object({
    name: z.literal('set'),
    flow: z.string().nullable(),
    slot: z.string(),
    value: z.unknown(),
    source: ValueSource,
    task: TaskRef.optional(),
  }),
  z.object({ name: z.literal('unset'), slot: z.string(), task: TaskRef.optional() }),
  z.object({ name: z.literal('affirm'), source: ValueSource, prompt: z.string().optional() }),
  z.object({ name: z.literal('deny'), source: ValueSource, prompt: z.string().optional() }),
  z.object({ name: z.literal('choose'), prompt: z.string(), option: z.number().int(), source: ValueSource }),
  z.object({ name: z.literal('cancel'), all: z.boolean(), task: TaskRef.optional() }),
  z.object({ name: z.literal('resume'), task: TaskRef.optional() }),
  z.object({ name: z.literal('switch'), task: TaskRef }),
  z.object({ name: z.literal('undo'), task: TaskRef.optional() }),
  z.object({ name: z.literal('skip') }),
  z.object({ name: z.literal('dontKnow') }),
  z.object({ name: z.literal('why') }),
  z.object({ name: z.literal('repeat') }),
  z.object({ name: z.literal('recap') }),
  /** `later`: not for a moment, but until another time. */
  z.object({ name: z.literal('wait'), later: z.boolean().optional() }),
  /** `about`: `made` asks after what was made before. */
  z.object({ name: z.literal('question'), text: z.string(), about: z.literal('made').optional() }),
  z.object({ name: z.literal('chitchat'), kind: z.enum(['greeting', 'thanks', 'bye', 'smalltalk', 'emoji']) }),
  z.object({ name: z.literal('menu') }),
  z.object({ name: z.literal('complain'), quote: z.string() }),
  z.object({ name: z.literal('handOff'), quote: z.string() }),
  z.object({ name: z.literal('optOut') }),
  /** Takes an opt-out back. */
  z.object({ name: z.literal('optIn') }),
  z.object({ name: z.literal('forgetMe') }),
  z.object({ name: z.literal('outOfScope'), quote: z.string() }),
]);
export type Command = z.infer<typeof Command>;
/** The names of all commands. */
export type CommandName = Command['name'];
/** One command by its name. */
export type CommandNamed<N extends CommandName> = Extract<Command, { name: N }>;
