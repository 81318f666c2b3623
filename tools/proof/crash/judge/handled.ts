import type { Evidence, Verdict } from './evidence.ts';

/** Every message was acknowledged, and what was acknowledged was handled; that it was not handled twice is the invariants' matter. */
export function allHandled({ talk, stored }: Evidence): Verdict {
  const status = new Map(stored?.inbox.map((event) => [event.messageId, event.status]));
  const unhandled = talk.said.flatMap(({ wamid, what, acknowledged }) => {
    if (!acknowledged) return [`“${what}” was never acknowledged`];
    const now = status.get(wamid);
    if (now === undefined) return [`“${what}” was acknowledged and is not in the store`];
    return now === 'waiting' ? [`“${what}” still waits though everything is at rest`] : [];
  });
  const others = stored?.inbox.filter((event) => event.status === 'waiting' && event.messageId === null) ?? [];
  return [...unhandled, ...others.map(({ key }) => `the event ${key} still waits though everything is at rest`)];
}

/** The customer got through, within the time that a restart may take. */
export const answeredInTime =
  (mostMs: number) =>
  ({ talk }: Evidence): Verdict => {
    const wrong: string[] = [];
    if (talk.trouble !== null) wrong.push(talk.trouble);
    if (talk.longestWaitMs > mostMs) wrong.push(`waited ${Math.round(talk.longestWaitMs / 100) / 10} s for an answer`);
    return wrong;
  };
