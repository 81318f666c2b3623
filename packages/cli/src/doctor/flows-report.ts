import type { RunForecast, TaskForecast } from '@samvad/framework/ports';
import type { Terminal } from '../terminal.ts';
import type { ConversationForecast } from './flows-forecast.ts';

const RANK = { ok: 0, warn: 1, fail: 2 } as const;
type Grade = keyof typeof RANK;
const ACCENTS = { ok: 'green', warn: 'yellow', fail: 'red' } as const;

/** Tasks or runs of one flow and version that come to the same. */
interface Group {
  readonly grade: Grade;
  readonly flow: string;
  readonly what: string;
  readonly count: number;
}

/**
 * Collects what would become of the conversations of a store, and tells it: a line per flow, version and fate, and a line for each conversation
 * that would not simply go on.
 */
export class FlowsReport {
  readonly #groups = new Map<string, Group>();
  readonly #lines: { readonly grade: Grade; readonly text: string }[] = [];
  #conversations = 0;

  /** Takes one conversation in. */
  note({ id, forecast }: ConversationForecast): void {
    this.#conversations += 1;
    if (forecast.is === 'newer') return this.#lose(id, `its state is of version ${forecast.version}, which this code does not know`);
    if (forecast.is === 'misfit') return this.#lose(id, `its state does not fit at ${forecast.at}`);
    for (const task of forecast.tasks) this.#add(id, task.flow, `task ${task.task}`, 'task', fateOfTask(task), versionsOf(task));
    for (const run of forecast.runs) this.#add(id, run.flow, `run ${run.run}`, 'run', fateOfRun(run), versionsOf(run));
  }

  /** False when something could not go on. */
  get isFine(): boolean {
    return [...this.#groups.values(), ...this.#lines].every(({ grade }) => grade !== 'fail');
  }

  /** Tells everything, the summary first. */
  tell(terminal: Terminal): void {
    const groups = [...this.#groups.values()].toSorted((a, b) => a.flow.localeCompare(b.flow) || RANK[a.grade] - RANK[b.grade]);
    const width = Math.max(0, ...groups.map(({ flow }) => flow.length));
    terminal.say(`${counted(this.#conversations, 'conversation')}, nothing was changed`);
    for (const { grade, flow, what, count } of groups) terminal.say(`${mark(grade, terminal)}  ${flow.padEnd(width)}  ${count} × ${what}`);
    for (const { grade, text } of this.#lines) terminal.say(`${mark(grade, terminal)}  ${text}`);
  }

  #lose(id: string, why: string): void {
    this.#lines.push({ grade: 'fail', text: `${id}  ${why}` });
  }

  #add(id: string, flow: string, name: string, kind: 'task' | 'run', fate: Fate, versions: string): void {
    const what = `${kind} of version ${versions}: ${fate.group}`;
    const key = `${flow} ${what}`;
    const group = this.#groups.get(key) ?? { grade: fate.grade, flow, what, count: 0 };
    this.#groups.set(key, { ...group, count: group.count + 1 });
    if (fate.detail !== null) this.#lines.push({ grade: fate.grade, text: `${id}  ${name} of ${flow} ${versions}: ${fate.detail}` });
  }
}

/** What becomes of a task or a run; `detail` is null where it simply goes on. */
interface Fate {
  readonly grade: Grade;
  readonly group: string;
  readonly detail: string | null;
}

const WHY = { 'flow-gone': 'its flow is not loaded', 'flow-newer': 'an older flow is loaded', 'migration-failed': 'its migration fails' };

function fateOfTask({ is, why, reopened, aside }: TaskForecast): Fate {
  if (is === 'kept') return { grade: 'ok', group: 'as it is', detail: null };
  if (is === 'parked') {
    const parked = `parked, ${why ? WHY[why] : 'it cannot go on'}`;
    return { grade: 'fail', group: parked, detail: parked };
  }
  const changes = [
    ...(reopened.length > 0 ? [`asked again: ${reopened.join(', ')}`] : []),
    ...(aside.length > 0 ? [`kept aside: ${aside.join(', ')}`] : []),
  ];
  if (changes.length === 0) return { grade: 'ok', group: 'migrated, everything fits', detail: null };
  return { grade: 'warn', group: 'migrated, not everything fits', detail: changes.join('; ') };
}

function fateOfRun({ is, lacks, failed, steps }: RunForecast): Fate {
  const taken = steps.map(({ name, finished }) => `${name}${finished ? '' : ' (in doubt)'}`).join(', ') || 'nothing';
  switch (is) {
    case 'kept':
      return { grade: 'ok', group: 'goes on', detail: null };
    case 'carried':
      return { grade: 'warn', group: 'goes on where its steps are the same', detail: `begun with ${taken}` };
    case 'waits':
      return {
        grade: 'fail',
        group: 'waits for its version, then a person has it',
        detail: `its version is not loaded; begun with ${taken}`,
      };
    case 'handed': {
      const why = lacks.length > 0 ? `${lacks.join(', ')} would have to be asked` : (failed ?? 'what it was frozen with cannot be read');
      return { grade: 'fail', group: 'a person has it', detail: `${why}; begun with ${taken}` };
    }
  }
}

const versionsOf = ({ version, loaded }: Pick<TaskForecast, 'version' | 'loaded'>): string =>
  loaded === null || loaded === version ? `${version}` : `${version} → ${loaded}`;

const mark = (grade: Grade, terminal: Terminal): string => terminal.paint(ACCENTS[grade], grade.padEnd(4));

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
