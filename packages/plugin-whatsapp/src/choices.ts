import type { Choice, OutboundContent } from '@samvad/framework';
import { ID_LENGTH, limits } from './limits.ts';

/** Something to press, as an `interactive` message has it. */
export type Interactive =
  | {
      readonly type: 'button';
      readonly body: { readonly text: string };
      readonly action: {
        readonly buttons: readonly { readonly type: 'reply'; readonly reply: { readonly id: string; readonly title: string } }[];
      };
    }
  | {
      readonly type: 'list';
      readonly body: { readonly text: string };
      readonly action: {
        readonly button: string;
        readonly sections: readonly [
          { readonly rows: readonly { readonly id: string; readonly title: string; readonly description?: string }[] },
        ];
      };
    }
  | {
      readonly type: 'location_request_message';
      readonly body: { readonly text: string };
      readonly action: { readonly name: 'send_location' };
    };

type Choices = Extract<OutboundContent, { type: 'choices' }>;

/** Reply buttons; undefined where they cannot carry these choices. They show no descriptions, so those go into the text. */
export function asButtons({ text, choices }: Choices): Interactive | undefined {
  const described = choices.flatMap(({ title, description }) =>
    description?.trim() ? [`${oneLine(title)}: ${oneLine(description)}`] : [],
  );
  const body = [text.toWellFormed(), described.join('\n')].filter(Boolean).join('\n\n');
  const fits = choices.length >= 1 && choices.length <= limits.buttons && isBody(body) && haveIds(choices, ID_LENGTH.button);
  const titles = fits ? distinctTitles(choices, limits.buttonTitle) : undefined;
  if (!titles) return undefined;
  return {
    type: 'button',
    body: { text: body },
    action: { buttons: choices.map(({ id }, index) => ({ type: 'reply', reply: { id, title: titles[index] ?? '' } })) },
  };
}

/** A list; undefined where it cannot carry these choices whole. */
export function asList({ text, choices, open }: Choices): Interactive | undefined {
  const body = text.toWellFormed();
  const fits = choices.length >= 1 && choices.length <= limits.rows && isBody(body) && haveIds(choices, ID_LENGTH.row);
  const titles = fits ? distinctTitles(choices, limits.rowTitle) : undefined;
  const descriptions = choices.map(({ description }) => oneLine(description ?? ''));
  if (!titles || descriptions.some((description) => description.length > limits.rowDescription)) return undefined;
  const rows = choices.map(({ id }, index) => {
    const description = descriptions[index];
    return { id, title: titles[index] ?? '', ...(description && { description }) };
  });
  return { type: 'list', body: { text: body }, action: { button: shortened(oneLine(open), limits.openTitle), sections: [{ rows }] } };
}

/** The choices as numbered lines, to be answered in words: the last rung, it carries any number and any length up to a whole text. */
export function asNumbered({ text, choices }: Choices): string | undefined {
  const line = ({ title, description }: Choice, index: number, whole: boolean): string =>
    `${index + 1}. ${[oneLine(title), whole ? oneLine(description ?? '') : ''].filter(Boolean).join(' – ')}`.trimEnd();
  const rungs = [true, false].map((whole) =>
    [text.toWellFormed(), choices.map((choice, index) => line(choice, index, whole)).join('\n')].filter((part) => part.trim()).join('\n\n'),
  );
  return rungs.find((rung) => rung.length <= limits.textLength && rung.trim());
}

const isBody = (text: string): boolean => text.trim() !== '' && text.length <= limits.choicesText;

/** Meta refuses ids that are empty, too long, doubled or have spaces at their edges; none is ever changed. */
const haveIds = (choices: readonly Choice[], longest: number): boolean =>
  new Set(choices.map(({ id }) => id)).size === choices.length &&
  choices.every(({ id }) => id !== '' && id.length <= longest && id.trim() === id && id.isWellFormed());

/** Titles that differ from each other, by a number behind them where they did not; undefined when one does not fit. */
function distinctTitles(choices: readonly Choice[], longest: number): readonly string[] | undefined {
  const taken = new Set<string>();
  const titles = choices.map(({ title: given }, index) => {
    const title = oneLine(given) || String(index + 1);
    let distinct = title;
    for (let number = 2; taken.has(distinct); number += 1) distinct = `${title} (${number})`;
    taken.add(distinct);
    return distinct;
  });
  return titles.every((title) => title.length <= longest) ? titles : undefined;
}

const oneLine = (words: string): string => words.toWellFormed().replace(/\s+/g, ' ').trim();

/** The word that opens a list is a label, not a choice: it may be shortened, between two characters as people see them. */
function shortened(words: string, longest: number): string {
  if (words && words.length <= longest) return words;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(words)) {
    if (kept.length + segment.length >= longest) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
