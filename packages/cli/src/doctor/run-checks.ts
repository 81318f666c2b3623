import { Fault } from '@samvad/framework';
import type { Terminal } from '../terminal.ts';
import type { Check, Finding } from './check.ts';

const PATIENCE_MS = 10_000;
const ACCENTS = { ok: 'green', warn: 'yellow', fail: 'red' } as const;

/** Runs checks side by side and shows a line for everything they found, in their order. False when something fails. */
export async function runChecks(checks: readonly Check[], terminal: Terminal, patienceMs = PATIENCE_MS): Promise<boolean> {
  const found = await Promise.all(checks.map(async (check) => findingsOf(check, patienceMs)));
  const rows = checks.flatMap((check, index) => (found[index] ?? []).map((finding) => ({ title: titleOf(check, finding), ...finding })));
  const width = Math.max(...rows.map(({ title }) => title.length));
  for (const { is, title, detail, remedy } of rows) {
    const advice = remedy === undefined ? '' : ` → ${remedy}`;
    terminal.say(`${terminal.paint(ACCENTS[is], is.padEnd(4))}  ${title.padEnd(width)}  ${detail}${advice}`);
  }
  return rows.every(({ is }) => is !== 'fail');
}

const titleOf = ({ name }: Check, { of }: Finding): string => (of === undefined ? name : `${name} ${of}`);

async function findingsOf(check: Check, patienceMs: number): Promise<readonly Finding[]> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(new Error(`no answer in ${patienceMs / 1000} s`)), patienceMs);
  const lost = new Promise<never>((_resolve, reject) => {
    patience.signal.addEventListener('abort', () => reject(patience.signal.reason as Error));
  });
  try {
    return await Promise.race([check.run(patience.signal), lost]);
  } catch (thrown) {
    return [failure(thrown)];
  } finally {
    clearTimeout(timer);
  }
}

function failure(thrown: unknown): Finding {
  if (Fault.is(thrown)) return { is: 'fail', detail: `${thrown.code}: ${thrown.message}`, remedy: thrown.entry.todo };
  return { is: 'fail', detail: thrown instanceof Error ? thrown.message : String(thrown) };
}
