import type { FlowCatalogue } from '../dialogue/catalogue.ts';
import type { AuditedRun } from '../ports/store-audit.ts';
import { carryOver } from './carry-over.ts';
import { FrozenInput } from './frozen-input.ts';

/** What the code as it stands would do with an open run. */
export interface RunForecast {
  readonly run: string;
  readonly task: string;
  readonly flow: string;
  readonly version: number;
  /** The version of the flow that is loaded; null where there is none. */
  readonly loaded: number | null;
  /**
   * `kept`: it goes on as it is. `carried`: it goes on if the version that is loaded takes the same steps. `waits`: for its version, then it is a
   * person's. `handed`: it is a person's.
   */
  readonly is: 'kept' | 'carried' | 'waits' | 'handed';
  /** Slots that would have to be asked. */
  readonly lacks: readonly string[];
  /** What the migration threw; null where it did not. */
  readonly failed: string | null;
  /** Names of its steps so far, in order. */
  readonly steps: readonly { readonly name: string; readonly finished: boolean }[];
}

/** Says what would become of an open run, without carrying anything out. */
export function forecastRun(run: AuditedRun, catalogue: FlowCatalogue): RunForecast {
  const flow = catalogue.find(run.flow);
  const common = {
    run: run.id,
    task: run.task,
    flow: run.flow,
    version: run.flowVersion,
    loaded: flow?.version ?? null,
    failed: null,
    steps: run.steps.map(({ name, output }) => ({ name, finished: output !== null })),
  };
  if (!flow || flow.version < run.flowVersion) return { ...common, is: 'waits', lacks: [] };
  if (flow.version === run.flowVersion) return { ...common, is: 'kept', lacks: [] };
  const frozen = FrozenInput.safeParse(JSON.parse(run.input));
  if (!frozen.success) return { ...common, is: 'handed', lacks: [] };
  try {
    const carried = carryOver(flow, run.flowVersion, frozen.data.slots);
    return carried.is === 'slots' ? { ...common, is: 'carried', lacks: [] } : { ...common, is: 'handed', lacks: carried.lacks };
  } catch (thrown) {
    return { ...common, is: 'handed', lacks: [], failed: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
