import { setTimeout as pause } from 'node:timers/promises';
import { PhoneRefusal, type StoredMessage, type Uttered, type WhatsAppEmulator } from '@samvad/emulators';
import type { Chance } from '@samvad/framework';
import { answerTo, type Deed, type Memory, opening } from './answer.ts';
import { bookingIn, optionsOf, questionIn } from './question.ts';
import type { Wish } from './wish.ts';

type Phone = ReturnType<WhatsAppEmulator['customer']>;

/** Something a customer sent. */
export interface Said {
  readonly wamid: string;
  readonly what: string;
  readonly at: number;
  /** Whether the webhook has taken it. */
  acknowledged: boolean;
}

/** How the talk of one customer went, seen from the phone. */
export interface Talk {
  readonly wish: Wish;
  readonly said: Said[];
  /** The booking that was confirmed. */
  booked: string | null;
  /** The summaries that were agreed to, in order: a later one may cross with the confirmation of an earlier. */
  readonly agreedTo: string[];
  /** Longest wait for an answer while an app was there to give it, in milliseconds. */
  longestWaitMs: number;
  /** What the customer gave up over. */
  trouble: string | null;
}

/** What a talk is held with. */
export interface TalkParts {
  readonly emulator: WhatsAppEmulator;
  readonly chance: Chance;
  /** When an app got ready last, by the wall clock. */
  readonly readyAt: () => number;
  /** After this long without an answer, an app being there, the customer gives up; milliseconds. */
  readonly patienceMs: number;
}

/** More than this between two messages of the business, in milliseconds, and the customer begins to answer. */
const BREATH_MS = 120;
/** Who is asked the same thing more than so often takes such a breath before answering, in milliseconds. */
const OVER_AND_OVER = 3;
/**
 * Who said several things at once waits as long again for the rest of the answers as the first one took, but no longer than this. Somebody who
 * answers each answer twice while they come slowly would never come to an end: no business could be quick enough.
 */
const LONG_BREATH_MS = 1500;
/** A customer who is told something that asks for nothing waits so long before writing again, in milliseconds. */
const NUDGE_MS = 25_000;

const MOST_SAID = 60;

/** Talks until the booking is confirmed, or patience ends. Nothing is ever said again because no answer came. */
export async function talk(wish: Wish, parts: TalkParts): Promise<Talk> {
  const phone = parts.emulator.customer(wish.waId, { profileName: wish.firstName });
  const log: Talk = { wish, said: [], booked: null, agreedTo: [], longestWaitMs: 0, trouble: null };
  const memory: Memory = { asked: new Map(), corrected: false };
  let deed: Deed | undefined = opening(wish);
  let last = deed;
  let since = Date.now();
  while (true) {
    if (deed) {
      last = deed;
      act(phone, deed, log);
      since = Date.now();
    }
    const heard = await hear(phone, deed, since, parts);
    if (heard.length === 0) {
      if (deed) {
        log.trouble = `heard nothing for ${parts.patienceMs / 1000} s after “${log.said.at(-1)?.what ?? ''}”`;
        return log;
      }
      deed = { do: 'write', texts: ['I want to book a wash'] };
      continue;
    }
    if (deed) log.longestWaitMs = Math.max(log.longestWaitMs, Date.now() - Math.max(since, parts.readyAt()));
    const confirmed = heard.find((message) => questionIn(message) === 'booked');
    if (confirmed) {
      log.booked = bookingIn(confirmed) ?? null;
      return log;
    }
    const asking = heard.findLast((message) => questionIn(message) !== 'nothing');
    const question = asking ? questionIn(asking) : 'nothing';
    deed = question === 'trouble' ? last : asking && answerTo(question, optionsOf(asking), wish, memory, parts.chance);
    if ((memory.asked.get(question) ?? 0) > OVER_AND_OVER) await pause(LONG_BREATH_MS);
    if (asking && deed && question === 'agree') log.agreedTo.push(asking.shown.text);
    if (log.said.length > MOST_SAID) {
      log.trouble = `came to no end in ${MOST_SAID} messages`;
      return log;
    }
  }
}

function act(phone: Phone, deed: Deed, log: Talk): void {
  const keep = (uttered: Uttered, what: string): void => {
    const said: Said = { wamid: uttered.wamid, what, at: Date.now(), acknowledged: false };
    log.said.push(said);
    void uttered.acknowledged.then(() => (said.acknowledged = true));
  };
  if (deed.do === 'write') for (const text of deed.texts) keep(phone.says(text), text);
  else for (let time = 0; time < deed.times; time += 1) keep(phone.presses(deed.option), `[${deed.option}]`);
}

/** What is said next, up to the first pause; nothing when patience ends. The time without any app does not count. */
async function hear(phone: Phone, deed: Deed | undefined, since: number, parts: TalkParts): Promise<readonly StoredMessage[]> {
  const patienceMs = deed ? parts.patienceMs : NUDGE_MS;
  const heard: StoredMessage[] = [];
  while (heard.length === 0) {
    const next = await nextWithin(phone, 500);
    if (next) heard.push(next);
    else if (Date.now() - Math.max(since, parts.readyAt()) > patienceMs) return [];
  }
  const breath = isSeveral(deed) ? Math.min(LONG_BREATH_MS, Math.max(BREATH_MS, Date.now() - since)) : BREATH_MS;
  for (let next = await nextWithin(phone, breath); next; next = await nextWithin(phone, breath)) heard.push(next);
  return heard;
}

const isSeveral = (deed: Deed | undefined): boolean => deed !== undefined && (deed.do === 'write' ? deed.texts.length > 1 : deed.times > 1);

async function nextWithin(phone: Phone, ms: number): Promise<StoredMessage | undefined> {
  try {
    return await phone.hears(ms);
  } catch (error) {
    if (error instanceof PhoneRefusal) return undefined;
    throw error;
  }
}
