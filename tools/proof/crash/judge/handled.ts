import type { TurnRow } from '@samvad/framework/ports';
import { type Evidence, messageIdOf, type Verdict } from './evidence.ts';

/** Every acknowledged message was handled by exactly one turn or set aside, and every turn spoke or noted why not. */
export function handledOnce({ talk, turns, setAside, waiting }: Evidence): Verdict {
  const wrong: string[] = [];
  const handledBy = new Map<string, number>();
  for (const turn of turns.filter((each) => !setsAside(each)))
    for (const id of turn.inputs.flatMap((input) => messageIdOf(input) ?? [])) handledBy.set(id, (handledBy.get(id) ?? 0) + 1);
  for (const { wamid, what, acknowledged } of talk.said) {
    const times = handledBy.get(wamid) ?? 0;
    if (!acknowledged) wrong.push(`“${what}” was never acknowledged`);
    else if (times > 1) wrong.push(`“${what}” was handled by ${times} turns`);
    else if (times === 0 && !setAside.has(wamid)) wrong.push(`“${what}” was acknowledged and never handled`);
  }
  if (waiting) wrong.push('an event still waits though everything is at rest');
  const silent = turns.filter(({ outputs, noReply, inputs }) => outputs.length === 0 && noReply === null && inputs.length > 0);
  for (const { seq } of silent) wrong.push(`turn ${seq} said nothing and gives no reason`);
  return wrong;
}

/** A turn that only puts away what failed again and again; the event may come back. */
const setsAside = ({ decisions }: TurnRow): boolean =>
  decisions.some((made) => typeof made === 'object' && made !== null && 'move' in made && made.move === 'setAside');

/** The customer got through, within the time that a restart may take. */
export const answeredInTime =
  (mostMs: number) =>
  ({ talk }: Evidence): Verdict => {
    const wrong: string[] = [];
    if (talk.trouble !== null) wrong.push(talk.trouble);
    if (talk.longestWaitMs > mostMs) wrong.push(`waited ${Math.round(talk.longestWaitMs / 100) / 10} s for an answer`);
    return wrong;
  };
