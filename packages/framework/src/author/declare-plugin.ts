import type { z } from 'zod';
import { captureSite, readFrames } from '../kernel/call-site.ts';
import type { RunOutcome } from '../model/outcome.ts';
import type { Channel } from './channel.ts';
import type { Flow, FlowMigration, QuoteDeclaration, RunContext } from './flow.ts';
import type { HandOffPacket, HandsOff } from './hand-off.ts';
import type { MiddlewareDeclaration } from './middleware.ts';
import type { News, NewsPurpose, NoticeHandler, Telling } from './notice-handler.ts';
import type { OfferDeclaration } from './offer.ts';
import type { PluginAuthor } from './plugin.ts';
import type { Needs, QueryContext, SlotDeclaration, Verdict } from './slot.ts';
import type { SlotType, Texts } from './slot-type.ts';

/** What a plugin brings besides flows. */
export interface PluginParts<N extends Needs, T extends Texts> {
  readonly needs?: N;
  readonly texts?: T;
  readonly channels?: readonly Channel[];
  readonly middleware?: readonly MiddlewareDeclaration[];
}

type Params = Readonly<Record<string, unknown>>;

/** The declarations as they arrive here: the author's types are checked by `PluginAuthor`, the core sees these. */
interface LooseSlotOptions {
  readonly given?: Readonly<Record<string, SlotDeclaration>>;
  readonly free?: boolean;
  readonly optional?: 'offer' | 'if-volunteered';
  readonly fact?: boolean;
  options?(context: QueryContext): Promise<readonly unknown[]>;
  saved?(context: QueryContext): ReturnType<NonNullable<SlotDeclaration['saved']>>;
  vocabulary?(context: QueryContext): Promise<readonly unknown[]>;
  check?(context: QueryContext & { readonly value: unknown; reject(key: string, params?: Params): Verdict }): Promise<Verdict>;
}
interface LooseFlow extends Pick<Flow, 'version' | 'intent' | 'slots'> {
  readonly title: string;
  readonly migrate?: Readonly<Record<number, FlowMigration>>;
  readonly followUp?: { readonly afterMs: number; readonly text: string };
  readonly confirm: { readonly text: string; readonly quotes?: Readonly<Record<string, QuoteDeclaration>> };
  run(context: RunContext): Promise<RunOutcome>;
  readonly amend?: Flow['amend'];
  readonly undo?: Flow['undo'];
}
interface LooseHandOff extends Pick<Flow, 'version' | 'intent'>, HandsOff {
  readonly title: string;
  notify(told: {
    readonly needs: Readonly<Record<string, unknown>>;
    readonly packet: HandOffPacket;
    readonly requestId: string;
  }): Promise<void>;
}
interface LooseNotice {
  readonly source?: string;
  readonly subject: string;
  readonly fields: z.ZodType;
  news(news: News<unknown> & { tell(purpose: NewsPurpose, key: string, params?: Params): Telling }): Telling | undefined;
}

/**
 * Declares a plugin: a name, the gateways it needs, its words, and through `slot`, `quote` and `flow` what customers can want.
 *
 * @example
 * const booking = plugin('booking', { needs: { desk: BookingDesk }, texts: { en, hi } });
 */
export function plugin<const N extends Needs = Record<never, never>, const T extends Texts = { en: Record<never, never> }>(
  name: string,
  parts: PluginParts<N, T> = {},
): PluginAuthor<N, T> {
  const flows: Flow[] = [];
  const notices: NoticeHandler[] = [];
  const offers: OfferDeclaration[] = [];
  const full = (key: string): string => `${name}:${key}`;
  const declared = {
    name,
    needs: parts.needs ?? {},
    texts: parts.texts ?? { en: {} },
    flows,
    notices,
    offers,
    channels: parts.channels ?? [],
    middleware: parts.middleware ?? [],
    file: readFrames(captureSite(plugin))[0]?.file ?? null,
    slot: (type: SlotType<unknown, unknown>, options: LooseSlotOptions = {}): SlotDeclaration => declareSlot(name, full, type, options),
    quote: (quote: Omit<QuoteDeclaration, 'plugin'>): QuoteDeclaration => ({
      plugin: name,
      given: quote.given,
      get: (context) => quote.get(context),
    }),
    flow(flowName: string, flow: LooseFlow): Flow {
      const made: Flow = {
        name: flowName,
        plugin: name,
        version: flow.version,
        intent: flow.intent,
        slots: flow.slots,
        title: full(flow.title),
        confirm: { text: full(flow.confirm.text), quotes: flow.confirm.quotes ?? {} },
        migrate: flow.migrate ?? {},
        ...(flow.followUp && { followUp: { ...flow.followUp, text: full(flow.followUp.text) } }),
        run: (context) => flow.run(namespaced(context, full)),
        ...(flow.amend && { amend: { slots: flow.amend.slots, run: after(flow.amend.run, full) } }),
        ...(flow.undo && { undo: { run: after(flow.undo.run, full) } }),
      };
      flows.push(made);
      return made;
    },
    handOff(flowName: string, declaration: LooseHandOff): Flow {
      const made = handOffFlow(name, flowName, full(declaration.title), declaration);
      flows.push(made);
      return made;
    },
    onNotice(notice: LooseNotice): void {
      notices.push(declareNotice(name, full, notice));
    },
    offer(offer: Omit<OfferDeclaration, 'plugin' | 'flows'> & { readonly flows?: readonly string[] }): void {
      offers.push({ plugin: name, when: offer.when, flows: offer.flows ?? null, text: full(offer.text) });
    },
  };
  return declared as PluginAuthor<N, T>;
}

const after =
  (run: NonNullable<Flow['undo']>['run'], full: (key: string) => string): typeof run =>
  (context) =>
    run({ ...namespaced(context, full), outcome: context.outcome, changed: context.changed });

/** The packet is what the run is frozen with; telling the desk is its one step. */
const handOffFlow = (owner: string, name: string, title: string, declaration: LooseHandOff): Flow => ({
  name,
  plugin: owner,
  version: declaration.version,
  intent: declaration.intent,
  slots: {},
  title,
  confirm: { text: title, quotes: {} },
  migrate: {},
  handsOff: { available: (context) => declaration.available(context) },
  async run({ slots, step, done }) {
    await step('notify', slots['packet'], (needs, packet, requestId) =>
      declaration.notify({ needs, packet: packet as HandOffPacket, requestId }),
    );
    return done(title);
  },
});

function declareSlot(
  owner: string,
  full: (key: string) => string,
  type: SlotType<unknown, unknown>,
  options: LooseSlotOptions,
): SlotDeclaration {
  const { check } = options;
  return {
    plugin: owner,
    type,
    given: options.given ?? {},
    free: options.free ?? !options.options,
    optional: options.optional ?? 'no',
    fact: options.fact ?? false,
    ...(options.options && { options: options.options.bind(options) }),
    ...(options.saved && { saved: options.saved.bind(options) }),
    ...(options.vocabulary && { vocabulary: options.vocabulary.bind(options) }),
    ...(check && {
      check: (context) => check({ ...context, reject: (key: string, params: Params = {}): Verdict => ({ reject: full(key), params }) }),
    }),
  };
}

function declareNotice(owner: string, full: (key: string) => string, notice: LooseNotice): NoticeHandler {
  const tell = (purpose: NewsPurpose, key: string, params: Params = {}): Telling => ({
    purpose,
    text: { key: full(key), params: { ...params } },
  });
  return {
    plugin: owner,
    source: notice.source ?? null,
    subject: notice.subject,
    read(news) {
      const fields = notice.fields.safeParse(news.fields);
      return fields.success ? notice.news({ ...news, fields: fields.data, tell }) : 'unfit';
    },
  };
}

/** Outcome keys are written short by the author and stored whole. */
function namespaced(context: RunContext, full: (key: string) => string): RunContext {
  return {
    ...context,
    done: (key, params) => context.done(full(key), params),
    reask: (slot, key, params) => context.reask(slot, full(key), params),
    failed: (key, params) => context.failed(full(key), params),
  };
}
