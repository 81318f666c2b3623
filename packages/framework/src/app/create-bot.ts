import { Fault, toFault } from '../kernel/fault.ts';
import { receiveNotice } from '../pipeline/receive-notice.ts';
import { receiveOperator } from '../pipeline/receive-operator.ts';
import { receiver } from '../pipeline/receive.ts';
import { forecast } from '../runs/forecast.ts';
import { replayTurn } from '../turn/replay-turn.ts';
import type { WebhookAnswer } from '../ports/webhook-answer.ts';
import { assemble } from './bindings.ts';
import type { Bot } from './bot.ts';
import type { BotOptions } from './bot-options.ts';
import { healthBoard } from './health.ts';

/** How long a process that stops waits for what it has begun, in milliseconds. */
const GRACE_MS = 20_000;

/**
 * Makes a bot from plugins, gateways and a store. Everything that can be wrong with them is found here, before the first message.
 *
 * @throws Fault with one line per problem, each naming plugin and file
 * @example
 * const bot = createBot({ plugins: [whatsappPlugin(…), booking], bindings: [bind(BookingDesk, frappe.desk)], store });
 * await bot.start();
 */
export function createBot(options: BotOptions): Bot {
  const machinery = assemble(options);
  const receive = receiver(machinery.receive);
  let open = false;
  const closed = (): WebhookAnswer => {
    const fault = new Fault('INGEST.STORE', 'the bot takes nothing now; the sender repeats it', { operation: 'webhook.accept' });
    return { status: 503, fault };
  };
  const unknown = (what: string): WebhookAnswer => {
    const fault = new Fault('WEBHOOK.UNKNOWN', `there is no ${what}`, { operation: 'webhook.accept' });
    machinery.faults.keep(fault);
    return { status: 404, fault };
  };
  return {
    reads: machinery.base.store.reads,
    clock: machinery.base.clock,
    async webhook(name, rawBody, headers) {
      if (!open) return closed();
      const channel = machinery.channels.find(name);
      return channel ? receive(channel, rawBody, headers) : unknown(`channel ${name}`);
    },
    async notice(name, rawBody, headers) {
      if (!open) return closed();
      const source = machinery.notices.get(name);
      return source ? receiveNotice(source, rawBody, headers, machinery.receive) : unknown(`source ${name}`);
    },
    async operator(conversation, request) {
      if (!open) throw new Fault('INGEST.STORE', 'the bot takes nothing now; repeat it', { operation: 'operator.accept' });
      return receiveOperator(conversation, request, machinery.receive);
    },
    verify: (name, query) => machinery.channels.find(name)?.verify?.(query),
    async start() {
      await machinery.base.store.reads.ping();
      machinery.workshop.start();
      open = true;
    },
    async stop(graceMs = GRACE_MS) {
      open = false;
      await machinery.workshop.stop(graceMs);
      try {
        await machinery.base.store.close();
      } catch (thrown) {
        throw toFault(thrown, 'STORE.FAILED', { operation: 'store.close' });
      }
    },
    async redrive(deadLetter) {
      const redriven = await machinery.base.store.apply('redrive', { deadLetter, now: machinery.base.clock.now() });
      if (redriven.is === 'redriven') machinery.receive.doorbell.ring(redriven.conversationId, redriven.dueAt);
      return redriven.is === 'redriven';
    },
    async replay(turnId) {
      const journal = await machinery.base.store.reads.journal(turnId);
      return journal === undefined ? undefined : replayTurn(journal, machinery.turn);
    },
    forecast: (conversation) => forecast(conversation, machinery.turn.catalogue),
    settled: () => machinery.workshop.settled(),
    health: healthBoard(machinery, options.probes ?? {}),
  };
}
