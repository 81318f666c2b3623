import { z } from 'zod';
import type { SlotType, Texts } from '../../slot-type.ts';
import { foldDigits } from '../reading/words.ts';
import { choiceTexts } from './choice-texts.ts';
import { type Choosable, findChoices } from './find-choice.ts';
import { candidateOf } from './match-choice.ts';

/** One thing of a catalogue; as an option it may carry a description and other names, as a value it has its key and title. */
export type ChoiceValue<K extends string> = { readonly [P in K]: string } & {
  readonly title: string;
  readonly description?: string;
  readonly aliases?: readonly string[];
};

/** The keys of what the words leave: one, or several where they do not tell. */
export const ChoiceMention = z.object({ among: z.array(z.string()).min(1) });
export type ChoiceMention = z.infer<typeof ChoiceMention>;

/** What a catalogue's type is called and says. */
export interface ChoiceOptions<K extends string> {
  /** Unique, kebab-case. */
  readonly name: string;
  /** The field of the value that tells one thing from another. */
  readonly key: K;
  readonly texts?: Texts;
}

/**
 * Makes a type for one thing out of a catalogue that the slot's `options` list. Its words may be misspelt, turned around, left out or written in
 * Devanagari; when it was asked for, its place ("the second one") or a figure beside it ("the 899 one") will do.
 *
 * @example
 * const serviceType = choice({ name: 'service', key: 'service' });
 * booking.slot(serviceType, { options: ({ needs }) => needs.catalogue.services() });
 */
export function choice<const K extends string>({
  name,
  key,
  texts = choiceTexts,
}: ChoiceOptions<K>): SlotType<ChoiceValue<K>, ChoiceMention> {
  type Value = ChoiceValue<K>;
  const keyOf = (value: Value): string => value[key];
  const stripped = (value: Value): Value => ({ [key]: keyOf(value), title: value.title }) as Value;
  const left = (options: readonly Value[], mention: ChoiceMention | undefined): readonly Value[] =>
    mention ? options.filter((option) => mention.among.includes(keyOf(option))) : options;
  return {
    name,
    schema: z.object({ [key]: z.string().min(1), title: z.string() }) as unknown as z.ZodType<Value>,
    mention: ChoiceMention,
    texts,
    input: 'text',
    extract(text, { asked, options }) {
      const things = choosable(options, keyOf);
      const found = options.length ? findChoices(text, things, asked?.type === name) : [];
      return found.map((each) => ({ ...each, value: { among: [...each.value] } }));
    },
    // "Wash", then "premium": both hold. "Wash", then "coating": the later holds.
    merge(earlier, later) {
      const both = later.among.filter((each) => earlier.among.includes(each));
      return earlier.among.length > 1 && both.length ? { among: both } : later;
    },
    settle(mention, { options }) {
      if (!options) return { is: 'partial', mention };
      const [only, ...more] = left(options, mention);
      if (!only) return { is: 'refused', text: 'gone', params: {} };
      if (!more.length) return { is: 'value', value: stripped(only) };
      return { is: 'partial', mention, ...(more.length + 1 < options.length && { ask: 'which' }) };
    },
    mentionOf: (value) => ({ among: [keyOf(value)] }),
    offer: (options, mention) =>
      [left(options, mention), options]
        .find((list) => list.length > 0)
        ?.slice(0, 10)
        .map((option) => ({
          is: 'value',
          value: stripped(option),
          title: option.title,
          ...(option.description && { description: option.description }),
        })) ?? [],
    show: ({ title }) => title,
  };
}

function choosable<V extends { readonly title: string; readonly description?: string; readonly aliases?: readonly string[] }>(
  options: readonly V[],
  keyOf: (value: V) => string,
): Choosable {
  return {
    candidates: options.map((option) => candidateOf(keyOf(option), [option.title, ...(option.aliases ?? [])])),
    figures: new Map(options.map((option) => [keyOf(option), figuresIn(`${option.title} ${option.description ?? ''}`)])),
  };
}

const figuresIn = (words: string): readonly string[] =>
  foldDigits(words)
    .replaceAll(/(?<=\d),(?=\d)/gu, '')
    .match(/\d{3,}/gu) ?? [];
