import type { Bot } from '@samvad/framework';
import { type AuditStore, checkInvariants, type InvariantOptions, type Violation } from '@samvad/framework/ports';
import type { ChatChannel } from './chat-channel.ts';

/** Something that talks or has talked: a `Chat`, or any bot with its clock and, where it has one, its test channel. */
export interface Examinable {
  readonly bot: Pick<Bot, 'replay'> & { readonly reads: AuditStore };
  readonly clock: { now(): number };
  readonly channel?: Pick<ChatChannel, 'sent'>;
}

/**
 * Checks I1 to I21 on everything a bot has stored, its turns made again and what its channel saw sent among the evidence. For the end of every
 * test of concurrency, crashes and simulation.
 *
 * @throws Error that lists what is violated
 * @example await expectInvariants(chat, { outside: { writes: [...desk.made].map(([requestId, { booking }]) => ({ requestId, record: booking })) } });
 */
export async function expectInvariants({ bot, clock, channel }: Examinable, options: Partial<InvariantOptions> = {}): Promise<void> {
  const sent = channel?.sent.map(({ outgoing, messageId }) => ({ reference: outgoing.reference, messageId }));
  const violations = await checkInvariants(bot.reads, {
    now: clock.now(),
    replay: (turnId) => bot.replay(turnId),
    ...options,
    outside: { ...(sent && { sent }), ...options.outside },
  });
  if (violations.length > 0) throw new Error(`${violations.length} invariant(s) violated\n${violations.map(line).join('\n')}`);
}

const line = ({ invariant, text, conversationId, turnId, evidence }: Violation): string =>
  `  ${invariant.padEnd(4)}${[conversationId, turnId].filter((id) => id !== null).join(' ')}  ${text} ${JSON.stringify(evidence)}`;
