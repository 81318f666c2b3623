import { type Invariant, invariants, type Violation } from '@samvad/framework/ports';
import type { Terminal } from '../terminal.ts';

/** Violations of one invariant that are shown; the rest are counted. */
const MOST_SHOWN = 10;

/** What was examined. */
export interface Examination {
  readonly conversations: number;
  readonly violations: readonly Violation[];
  /** Whether all conversations were examined, or the newest only. */
  readonly all: boolean;
  /** Whether turns were made again. */
  readonly replayed: boolean;
}

/** Tells what was found, a line for each invariant and one beneath for each place where it does not hold. */
export function tellExamination({ conversations, violations, all, replayed }: Examination, paint: Terminal['paint']): readonly string[] {
  const found = Map.groupBy(violations, ({ invariant }) => invariant);
  const which = all ? '' : ', the last changed';
  const replays = replayed ? '' : '; no turn was made again, for want of the plugins of the app';
  return [
    ...invariants.flatMap((invariant) => tellInvariant(invariant, found.get(invariant.id) ?? [], paint)),
    `${plural(conversations, 'conversation')}${which}: ${violations.length === 0 ? 'nothing is violated' : plural(violations.length, 'violation')}${replays}`,
  ];
}

function tellInvariant({ id, says, check }: Invariant, violations: readonly Violation[], paint: Terminal['paint']): readonly string[] {
  const title = `${id.padEnd(3)}  ${says}`;
  if (!check) return [`${paint('dim', 'tests')}  ${title}`];
  if (violations.length === 0) return [`${paint('green', 'ok   ')}  ${title}`];
  const rest = violations.length - MOST_SHOWN;
  return [
    `${paint('red', 'fail ')}  ${title}`,
    ...violations.slice(0, MOST_SHOWN).map((violation) => `       ${tellViolation(violation)}`),
    ...(rest > 0 ? [`       and ${rest} more`] : []),
  ];
}

function tellViolation({ conversationId, turnId, text, evidence }: Violation): string {
  const facts = Object.entries(evidence).map(([name, fact]) => `${name} ${String(fact)}`);
  return [conversationId, turnId, text, facts.length > 0 ? `(${facts.join(', ')})` : null].filter((part) => part !== null).join('  ');
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
