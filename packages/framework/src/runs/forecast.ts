import type { FlowCatalogue } from '../dialogue/catalogue.ts';
import { forecastTasks, type TaskForecast } from '../dialogue/forecast-tasks.ts';
import { readConversation } from '../model/migrations/read-conversation.ts';
import type { ConversationAudit } from '../ports/store-audit.ts';
import { forecastRun, type RunForecast } from './forecast-run.ts';

/** What the code as it stands would do with a stored conversation; `newer` and `misfit`: it would not touch it. */
export type Forecast =
  | { readonly is: 'read'; readonly tasks: readonly TaskForecast[]; readonly runs: readonly RunForecast[] }
  | { readonly is: 'newer'; readonly version: number }
  | { readonly is: 'misfit'; readonly at: string };

/** Takes a stored conversation through all migrations and writes nothing. */
export function forecast({ state, runs }: Pick<ConversationAudit, 'state' | 'runs'>, catalogue: FlowCatalogue): Forecast {
  const read = readConversation(state);
  if (read.is === 'newer') return read;
  if (read.is === 'misfit') return { is: 'misfit', at: read.at };
  return {
    is: 'read',
    tasks: forecastTasks(read.conversation, catalogue),
    runs: runs.filter(({ status }) => status === 'open').map((run) => forecastRun(run, catalogue)),
  };
}
