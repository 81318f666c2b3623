import type { Evidence } from './evidence.ts';

const LINES = 24;

/** The end of what happened to a customer, from the phone's side and the store's, in the order of time: what somebody needs to see why. */
export function storyOf({ talk, heard, stored }: Evidence): readonly string[] {
  const turns = (stored?.turns ?? []).map(({ seq, committedAt, inputs, decisions, fence }) => ({
    at: committedAt,
    line: `turn ${seq} (fence ${fence}): ${inputs.map(kindOf).join(', ')} → ${decisions.map(moveOf).join(', ')}`,
  }));
  const accepted = (stored?.inbox ?? []).map(({ key, acceptedAt, status, attempts }) => ({
    at: acceptedAt,
    line: `accepted ${key.slice(-24)}, now ${status} after ${attempts ?? 'some'} claims`,
  }));
  const left = (stored?.deadLetters ?? []).map(({ at, seq, redrivenAt }) => ({
    at,
    line: `event ${seq} was set aside${redrivenAt === null ? '' : `, redriven ${time(redrivenAt)}`}`,
  }));
  return [
    ...turns,
    ...accepted,
    ...left,
    ...talk.said.map(({ at, what }) => ({ at, line: `customer: ${what}` })),
    ...heard.map(({ at, shown }) => ({ at, line: `business: ${shown.text.replaceAll('\n', ' ').slice(0, 120)}` })),
  ]
    .sort((a, b) => a.at - b.at)
    .slice(-LINES)
    .map(({ at, line }) => `    | ${time(at)} ${line}`);
}

const time = (at: number): string => new Date(at).toISOString().slice(11, 23);

const field = (value: unknown, name: string): string => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof found === 'string' ? found : '';
};

const kindOf = (input: unknown): string => `${field(input, 'kind')} ${field(input, 'messageId').slice(-8)}`.trim();
const moveOf = (decision: unknown): string => `${field(decision, 'move')} ${field(decision, 'slot')}`.trim();
