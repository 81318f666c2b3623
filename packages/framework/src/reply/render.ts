import type { ShowContext } from '../author/slot-type.ts';
import { type Amount, showAmount } from '../author/slot-types/money/amount.ts';
import { isDay, isMoment, type MomentParam, showDay, timeOfDay } from '../author/slot-types/time/show-time.ts';
import type { FlowCatalogue } from '../dialogue/catalogue.ts';
import type { Tone } from '../dialogue/emotion-policy.ts';
import { isShown, type Say, type ShownValue } from '../dialogue/move.ts';
import type { SaidBefore } from './said-before.ts';
import type { Words } from './words.ts';

/** What putting texts into words works with. */
export interface RenderContext extends ShowContext {
  readonly catalogue: FlowCatalogue;
  readonly words: Words;
  /** What was said before: of several wordings the first is taken that repeats nothing. */
  readonly said: SaidBefore;
  /** How the customer is to be spoken to. */
  readonly tone?: Tone;
}

/** A text in the customer's language; values of slots, money, days, lists and nested texts are put into words first. */
export function render(text: Say, context: RenderContext): string {
  const candidates = [text, ...(text.or ?? [])].flatMap(({ key, params }) => {
    const spoken = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, word(value, context)]));
    const blank = Object.fromEntries(Object.keys(params).map((name) => [name, '']));
    const frames = context.words.wordings(key, context.language, blank, toneOf(context));
    return context.words
      .wordings(key, context.language, spoken, toneOf(context))
      .map((words, index) => ({ words: words.trim(), frame: String(frames[index]) }));
  });
  return context.said.choose(candidates);
}

const toneOf = ({ tone }: RenderContext): string | undefined => (tone === 'plain' ? undefined : tone);

function word(value: unknown, context: RenderContext): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value
      .map((each) => word(each, context))
      .filter(Boolean)
      .join(', ');
  if (isShown(value)) return shown(value, context);
  if (isDay(value)) return showDay(value, context);
  if (isMoment(value)) return clockTime(value, context);
  if (isMoney(value)) return showAmount(value, context.language);
  if (isSay(value)) return render(value, context);
  return '';
}

/** "10:15", and of another day "09:00 tomorrow". */
function clockTime(moment: MomentParam, context: RenderContext): string {
  const { clock, day } = timeOfDay(moment, context);
  return render(
    { key: day === null ? 'samvad:moment' : 'samvad:moment.day', params: { clock, day: day === null ? '' : { day } } },
    context,
  );
}

function shown({ show: { flow, slot, value, brief } }: ShownValue, context: RenderContext): string {
  const type = context.catalogue.find(flow)?.slots[slot]?.type;
  return (brief && type?.brief ? type.brief(value, context) : type?.show(value, context)) ?? '';
}

const isSay = (value: unknown): value is Say => typeof value === 'object' && value !== null && 'key' in value && 'params' in value;

const isMoney = (value: unknown): value is Amount =>
  typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
