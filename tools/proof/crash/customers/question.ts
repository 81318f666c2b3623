import type { StoredMessage } from '@samvad/emulators';

/** What a message of the business asks for, as far as a customer can tell; `trouble`: to say the last again; `nothing`: to wait. */
export type Question =
  | 'booked'
  | 'agree'
  | 'menu'
  | 'service'
  | 'name'
  | 'phone'
  | 'car'
  | 'home'
  | 'day'
  | 'time'
  | 'choice'
  | 'trouble'
  | 'nothing';

/** Something that can be pressed. */
export interface Option {
  readonly id: string;
  readonly title: string;
}

/** The options of a message, in the order in which they are shown. */
export const optionsOf = ({ shown }: StoredMessage): readonly Option[] => [
  ...(shown.buttons ?? []),
  ...(shown.list?.sections.flatMap(({ rows }) => rows) ?? []),
];

const BY_OPTION: readonly (readonly [RegExp, Question])[] = [
  [/^Yes, book it$/, 'agree'],
  [/^Book a service$/, 'menu'],
  [/ Wash$|^AC Service$/, 'service'],
  [/^Hatchback$|^Sedan$/, 'car'],
  [/^\w{3},? \d+ \w{3}/, 'day'],
  [/\d:\d\d|\d (am|pm)/i, 'time'],
];

const BY_TEXT: readonly (readonly [RegExp, Question])[] = [
  [/Shall I book it\?/, 'agree'],
  [/first name|last name|family name|your name/i, 'name'],
  [/phone number|your number/i, 'phone'],
  [/which car|for the car:|the car\./i, 'car'],
  [/what shall i call you/i, 'name'],
  [/where shall we come|address|flat, building|building or flat|which area|team find you/i, 'home'],
  [/which service|the service/i, 'service'],
  [/day and time|which day|what time|which time/i, 'day'],
  [/had trouble with your last message/i, 'trouble'],
  [/how can i help|what would you like to do|tell me what you need|what shall we do/i, 'menu'],
];

/** Reads a message as a customer does: by what can be pressed, then by the words. */
export function questionIn(message: StoredMessage): Question {
  const { text } = message.shown;
  if (text.startsWith('Booked!')) return 'booked';
  const options = optionsOf(message);
  const byOption = BY_OPTION.find(([title]) => options.some((option) => title.test(option.title)));
  if (byOption) return byOption[1];
  return BY_TEXT.find(([words]) => words.test(text))?.[1] ?? (options.length > 0 ? 'choice' : 'nothing');
}

/** The number of the booking that a confirmation names. */
export const bookingIn = ({ shown }: StoredMessage): string | undefined => /BKG-\d+/.exec(shown.text)?.[0];
