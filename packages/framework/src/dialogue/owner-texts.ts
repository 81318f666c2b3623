import type { DeskHours, HandOffReason } from '../model/hand-off.ts';
import { type Say, say } from './move.ts';

/** What is said when a person is wanted: that it is known, when an answer comes, and that the talk goes on. Never the same twice running. */
export function wantedText(reason: HandOffReason, asks: number, hours: DeskHours | null, promised: string | null, late: boolean): Say {
  const when = whenText(hours, promised);
  if (asks === 1) return say('samvad:handOff.said', { lead: say(`samvad:handOff.${reason}`), when });
  return say(late ? 'samvad:handOff.said.late' : 'samvad:handOff.said.again', { lead: say('samvad:handOff.again'), when });
}

function whenText(hours: DeskHours | null, promised: string | null): Say {
  if (hours?.is === 'closed')
    return promised === null ? say('samvad:handOff.closed') : say('samvad:handOff.opens', { time: { moment: promised } });
  return promised === null ? say('samvad:handOff.unknown') : say('samvad:handOff.by', { time: { moment: promised } });
}

/** When an answer can be expected by these hours; null where nobody can tell. */
export const promiseOf = (hours: DeskHours | null): string | null =>
  hours === null ? null : hours.is === 'open' ? hours.replyBy : hours.opensAt;

/** What is said when a person has given the conversation back. */
export const givenBackText = (operator: string, note: string | null): Say =>
  say(note === null ? 'samvad:handBack' : 'samvad:handBack.note', { who: nameOf(operator), note: note ?? '' });

/** Only what looks like a name is said: sign-in names and addresses of the company's people are none of the customer's business. */
const nameOf = (operator: string): string | Say => (NAME.test(operator) ? operator : say('samvad:handBack.team'));
const NAME = /^[\p{Lu}\p{Lo}][\p{L}\p{M} .]{0,39}$/u;
