import type { Examined, Finding, Invariant } from './invariant.ts';

/** Shortest piece of personal data that is looked for; shorter ones are in too many words. */
const SHORTEST = 4;

/** I19. In the faults of a conversation its own numbers are looked for; in given texts, whatever personal data is given. */
export const redacted: Invariant = {
  id: 'I19',
  says: 'no personal data in logs and errors',
  check: (examined) => examined.audit.faults.flatMap((fault) => faultShows(fault, examined)),
  checkStore: ({ outside }) =>
    outside.texts.flatMap((text, line) =>
      outside.personal
        .filter((personal) => personal.length >= SHORTEST && shows(text, personal))
        .map((_personal, which) => ({ text: 'A log shows personal data.', evidence: { line: line + 1, which } })),
    ),
};

function faultShows(fault: Examined['audit']['faults'][number], { audit, outside }: Examined): readonly Finding[] {
  const numbers = audit.addresses.map((address) => address.slice(address.lastIndexOf(':') + 1)).filter((id) => /^\d{8,}$/.test(id));
  const texts = [fault.message, ...fault.causes.map(({ message }) => message)];
  return [...numbers, ...outside.personal].some((personal) => personal.length >= SHORTEST && texts.some((text) => shows(text, personal)))
    ? [{ text: 'A fault shows personal data.', turnId: fault.turnId, evidence: { fault: fault.id, code: fault.code } }]
    : [];
}

/** Numbers in whatever spacing, words as whole words. */
function shows(text: string, personal: string): boolean {
  const digits = personal.replace(/\D/g, '');
  if (digits.length >= 8 && digits.length >= personal.replace(/[\s+-]/g, '').length) return text.replace(/[\s-]/g, '').includes(digits);
  const escaped = personal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
