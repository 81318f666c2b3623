import type { NoticeSource, Plugin } from '@samvad/framework';
import { silentLogger } from '@samvad/framework';
import { type FrappeFaultInput, type FrappeStandin, startFrappeStandin } from '@samvad/emulators';
import { embeddedUnderstander, type FlowView, type Understander } from '@samvad/framework/ports';
import { memoryStore } from '@samvad/framework/testing';
import { frappe, readMapping } from '@samvad/plugin-frappe';
import { type Chat, converse, expectInvariants } from '@samvad/testing';
import { flowPlugins, gatewayBindings } from '../../src/car-care.ts';
import { people } from '../../src/people.ts';

const MAPPING = new URL('../../frappe.mapping.json', import.meta.url);

/** A Wednesday morning in Pune. */
const STARTS_AT = '2026-11-25T10:00:00+05:30';

/** Who talks, and what is wrong at the company. */
export interface Visit {
  /** E.164; one of the ERP's own customers, or a new one. */
  readonly phone: string;
  readonly profileName?: string;
  readonly faults?: readonly FrappeFaultInput[];
  /** ISO 8601; `STARTS_AT` when absent. */
  readonly startsAt?: string;
  readonly seed?: number;
  /** Beside the flows of the app. */
  readonly plugins?: readonly Plugin[];
  /** Business systems that send news. */
  readonly notices?: readonly NoticeSource[];
}

/** A customer in a chat with the app's own flows, in front of the ERP's stand-in. */
export interface Company {
  readonly chat: Chat;
  readonly erp: FrappeStandin;
  /** Another version of the app takes over the conversation; the turns of the first one have been replayed before. */
  deploy(flows: readonly Plugin[]): Promise<void>;
  /** Ends both, when every turn has been replayed and all invariants hold. */
  stop(): Promise<void>;
}

const trained = new Map<string, Understander>();

/** The app's own understander; the same flows are trained for once. */
function trainedOnce(flows: readonly Omit<FlowView, 'slots'>[]): Understander {
  const key = flows.map(({ name }) => name).join();
  const known = trained.get(key) ?? embeddedUnderstander(flows);
  trained.set(key, known);
  return known;
}

/** Opens the company for one customer; nothing leaves the machine. */
export async function company({
  phone,
  profileName,
  faults = [],
  startsAt = STARTS_AT,
  seed = 1,
  plugins = [],
  notices = [],
}: Visit): Promise<Company> {
  let read = (): number => Date.parse(startsAt);
  const erp = await startFrappeStandin({ now: () => read() });
  const { FRAPPE_URL: url, FRAPPE_API_KEY: apiKey, FRAPPE_API_SECRET: apiSecret, FRAPPE_WEBHOOK_SECRET: webhookSecret } = erp.env;
  const gateways = frappe({
    url,
    apiKey,
    apiSecret,
    webhookSecret,
    now: () => read(),
    timeZone: 'Asia/Kolkata',
    mapping: await readMapping(MAPPING),
  });
  for (const fault of faults) erp.faults.add(fault);
  const store = memoryStore();
  let deploys = 0;
  const talk = (flows: readonly Plugin[], from: string): Promise<Chat> =>
    converse([...flows, ...plugins], {
      store: { reads: store.reads, apply: (unit, input) => store.apply(unit, input), close: () => Promise.resolve() },
      bindings: gatewayBindings(gateways, people('Asia/Kolkata', silentLogger)),
      phone,
      profileName: profileName ?? null,
      startsAt: from,
      seed: seed + deploys,
      messagesBefore: deploys * 1000,
      notices,
      understander: trainedOnce,
    });
  let chat = await talk(flowPlugins, startsAt);
  read = () => chat.clock.now();
  return {
    get chat() {
      return chat;
    },
    erp,
    async deploy(flows) {
      await (deploys > 0 ? chat.bot.stop() : chat.stop());
      deploys += 1;
      chat = await talk(flows, new Date(chat.clock.now()).toISOString());
    },
    async stop() {
      try {
        // Turns are replayed by the version that took them, and what they said went over its channel.
        if (deploys > 0) await expectInvariants({ bot: chat.bot, clock: chat.clock }, { replay: () => Promise.resolve(undefined) });
        else await chat.stop();
      } finally {
        await chat.bot.stop();
        await store.close();
        await erp.close();
      }
    },
  };
}
