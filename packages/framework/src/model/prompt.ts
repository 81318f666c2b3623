import { z } from 'zod';

/** What a press on an option, or its words, means. */
export const PromptOption = z.object({
  title: z.string(),
  description: z.string().optional(),
  /** How the option is bound: to a slot's value, to a yes or no, to a flow, to a slot that is to be changed, or to an act. */
  binds: z.discriminatedUnion('to', [
    z.object({ to: z.literal('value'), value: z.unknown() }),
    z.object({ to: z.literal('yes') }),
    z.object({ to: z.literal('no') }),
    z.object({ to: z.literal('flow'), flow: z.string() }),
    z.object({ to: z.literal('change'), slot: z.string() }),
    z.object({ to: z.literal('mention'), value: z.unknown() }),
    z.object({ to: z.literal('act'), act: z.enum(['cancel', 'skip', 'person', 'later', 'new', 'change', 'forget', 'keep']) }),
    z.object({ to: z.literal('task'), task: z.string() }),
    /** What was said before it was clear which task it is about; null: all of them. */
    z.object({ to: z.literal('meant'), task: z.string().nullable() }),
  ]),
});
export type PromptOption = z.infer<typeof PromptOption>;

/** A question that was asked; a press carries its id, so it is judged by what was asked then. */
export const Prompt = z.object({
  id: z.string(),
  task: z.string().nullable(),
  /** A slot's name, or `confirm`, `known`, `resume`, `clarify`, `handOff`, `anythingElse`. */
  slot: z.string(),
  rung: z.number().int(),
  options: z.array(PromptOption),
  /** Digest of all that a confirm prompt showed; the yes is bound to it. */
  digest: z.string().nullable(),
  /** Slots a `known` prompt asked about. */
  about: z.array(z.string()),
  /** What it said, for "repeat". */
  text: z.string(),
  at: z.string(),
});
export type Prompt = z.infer<typeof Prompt>;

/** The id of an option on the wire: `v1.<prompt>.<option>`. */
export const wireId = (prompt: string, option: number): string => `v1.${prompt}.${option}`;

/** Reads an option's id on the wire; undefined when it is not one of ours. */
export function readWireId(id: string): { prompt: string; option: number } | undefined {
  const [, prompt, option] = /^v1\.([\w-]+)\.(\d+)$/.exec(id) ?? [];
  return prompt && option ? { prompt, option: Number(option) } : undefined;
}
