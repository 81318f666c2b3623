import type { News, NoticeHandler } from '../author/notice-handler.ts';
import type { FlowCatalogue } from '../dialogue/catalogue.ts';
import type { Act, Move } from '../dialogue/move.ts';
import { isoTime } from '../kernel/clock.ts';
import { type Fault, toFault } from '../kernel/fault.ts';
import type { Conversation } from '../model/conversation.ts';
import type { EventOf, MailboxEvent } from '../model/event.ts';
import type { ProactiveItem } from '../model/outbound.ts';

/** News worth telling, and the record of those that are not. */
export interface NewsItems {
  readonly items: readonly ProactiveItem[];
  readonly moves: readonly Move[];
}

/** What the notices among the events mean for the customer, as the plugins say. A handler that fails costs its news, not the turn. */
export function newsOf(
  events: readonly MailboxEvent[],
  state: Conversation,
  now: number,
  handlers: readonly NoticeHandler[],
  fault: (fault: Fault) => void,
): NewsItems {
  const notices = events.filter((event): event is EventOf<'notice'> => event.kind === 'notice');
  const read = notices.map((notice) => readNotice(notice, state, now, handlers, fault));
  return { items: read.flatMap(({ items }) => items), moves: read.flatMap(({ moves }) => moves) };
}

function readNotice(
  { source, subject, name, event, fields }: EventOf<'notice'>,
  state: Conversation,
  now: number,
  handlers: readonly NoticeHandler[],
  fault: (fault: Fault) => void,
): NewsItems {
  const key = `${source}:${subject}:${name}`;
  const news: News<unknown> = { subject, name, event, fields, madeBy: makerOf(name, state) };
  const quiet = (because: string): NewsItems => ({
    items: [],
    moves: [{ move: 'withhold', about: key, purpose: 'update', task: null, because, until: null }],
  });
  const able = handlers.filter((handler) => handler.subject === subject && (handler.source ?? source) === source);
  const items: ProactiveItem[] = [];
  for (const handler of able) {
    try {
      const telling = handler.read(news);
      if (telling && telling !== 'unfit') items.push({ key, purpose: telling.purpose, text: telling.text, task: null, at: isoTime(now) });
    } catch (thrown) {
      fault(toFault(thrown, 'PLUGIN.THREW', { operation: `notice of ${subject}`, plugin: handler.plugin }));
    }
  }
  if (able.length === 0) return quiet(`no plugin tells news of ${subject}`);
  return items.length > 0 ? { items, moves: [] } : quiet('these news mean nothing to the customer');
}

/** The flow whose finished task names this record among what it made. */
const makerOf = (name: string, { tasks }: Conversation): string | null =>
  tasks.find(({ outcome }) => outcome !== null && Object.values(outcome.facts).includes(name))?.flow ?? null;

/** What runs came to, as items; `rest` are the acts that are none. */
export function outcomesOf(
  events: readonly MailboxEvent[],
  acts: readonly Act[],
  now: number,
): { readonly items: readonly ProactiveItem[]; readonly rest: readonly Act[] } {
  const ended = events.find((event) => event.kind === 'run.ended' || event.kind === 'run.delayed');
  if (!ended) return { items: [], rest: acts };
  const items = acts.flatMap((act): readonly ProactiveItem[] =>
    act.act === 'told' && act.kind === 'outcome'
      ? [
          {
            key: `outcome:${ended.task}:${act.text.key}`,
            purpose: 'outcome',
            text: { key: act.text.key, params: { ...act.text.params } },
            task: ended.task,
            at: isoTime(now),
          },
        ]
      : [],
  );
  return { items, rest: acts.filter((act) => act.act !== 'told' || act.kind !== 'outcome') };
}

/** What a flow wants said some time after it was done, while its task is remembered. */
export function followUpOf(taskId: string | null, state: Conversation, now: number, catalogue: FlowCatalogue): readonly ProactiveItem[] {
  const task = state.tasks.find(({ id }) => id === taskId);
  const declared = task && catalogue.find(task.flow)?.followUp;
  if (task?.status !== 'done' || !declared) return [];
  const shown = Object.entries(task.slots).map(([slot, { value }]) => [slot, { show: { flow: task.flow, slot, value } }] as const);
  return [
    {
      key: `followUp:${task.id}`,
      purpose: 'followUp',
      text: { key: declared.text, params: Object.fromEntries(shown) },
      task: task.id,
      at: isoTime(now),
    },
  ];
}
