import { z } from 'zod';
import { Address, InboundContent } from './content.ts';
import { RunOutcome } from './outcome.ts';

/** A message of the customer. */
export const MessageEvent = z.object({
  kind: z.literal('message'),
  messageId: z.string(),
  address: Address,
  content: InboundContent,
  /** The channel's time, ISO 8601. */
  sentAt: z.string(),
  profileName: z.string().nullable(),
  /** E.164, where the channel shows it. */
  phone: z.string().nullable(),
  /** Id of the message that was quoted. */
  quoted: z.string().nullable(),
});

/** What somebody of the company does with a conversation. */
export const OperatorAct = z.discriminatedUnion('is', [
  z.object({ is: z.literal('takeover') }),
  z.object({ is: z.literal('message'), text: z.string() }),
  /** He has written on the channel's own app: the customer has it already. */
  z.object({ is: z.literal('echo'), text: z.string() }),
  /** `values` are what was agreed on, by slot; `flow` names the wish they are for where none is open. */
  z.object({
    is: z.literal('release'),
    values: z.record(z.string(), z.unknown()),
    note: z.string().nullable(),
    flow: z.string().nullable(),
  }),
]);
export type OperatorAct = z.infer<typeof OperatorAct>;

/** Anything that enters a conversation's mailbox. All kinds share dedupe, order and lease. */
export const MailboxEvent = z.discriminatedUnion('kind', [
  MessageEvent,
  z.object({ kind: z.literal('operator'), operator: z.string(), act: OperatorAct }),
  z.object({ kind: z.literal('timer'), timer: z.string(), name: z.string(), task: z.string().nullable() }),
  z.object({ kind: z.literal('run.ended'), run: z.string(), task: z.string(), outcome: RunOutcome }),
  /** `inDoubt`: the other side may have made it all the same. */
  z.object({ kind: z.literal('run.delayed'), run: z.string(), task: z.string(), inDoubt: z.boolean().default(false) }),
  /** The customer writes faster than can be answered one by one; it goes on being read. */
  z.object({ kind: z.literal('flooded') }),
  z.object({ kind: z.literal('read.ended'), queries: z.array(z.string()) }),
  /** News of a business system about one of its records. */
  z.object({
    kind: z.literal('notice'),
    source: z.string(),
    subject: z.string(),
    name: z.string(),
    event: z.string(),
    fields: z.record(z.string(), z.unknown()),
  }),
  /** `text`: what the message said, where it is to be said again. */
  z.object({ kind: z.literal('delivery.failed'), outbox: z.string(), code: z.string(), text: z.string().nullable().default(null) }),
]);
export type MailboxEvent = z.infer<typeof MailboxEvent>;
/** One kind of mailbox event. */
export type EventOf<K extends MailboxEvent['kind']> = Extract<MailboxEvent, { kind: K }>;

/** Texts wait for the burst to end; everything else is handled at once. */
export const isText = (event: MailboxEvent): boolean => event.kind === 'message' && event.content.type === 'text';
