import {
  addressKey,
  type CapturedSite,
  captureSite,
  Fault,
  type FaultCode,
  type FaultOptions,
  maskText,
  type Outgoing,
  type SendResult,
} from '@samvad/framework';
import { z } from 'zod';
import { Backoff } from './backoff.ts';
import type { GraphClient, GraphReply } from './graph-client.ts';
import { errorIn, type GraphError, type Later, RATE, rulingOn, UNREACHED } from './graph-errors.ts';
import type { WhatsAppSettings } from './options.ts';
import { render } from './render.ts';

const Accepted = z.object({ messages: z.tuple([z.object({ id: z.string().min(1) })], z.unknown()) });

/** Sends one message. */
export type Send = (outgoing: Outgoing, signal: AbortSignal) => Promise<SendResult>;

interface Attempt {
  /** Who waits when this is put off. */
  readonly key: string;
  readonly site: CapturedSite;
}

/** Builds what posts messages and judges how that ended. Nothing is repeated here: that is for whoever keeps the messages. */
export function sender(graph: GraphClient, settings: WhatsAppSettings): Send {
  const backoff = new Backoff(settings.chance);

  const later = (
    { code, pace, everything = false }: Omit<Later, 'is' | 'tries'>,
    message: string,
    attempt: Attempt,
    more: Partial<FaultOptions> = {},
  ): SendResult => {
    const afterMs = backoff.next(attempt.key, pace);
    return { is: 'later', afterMs, everything, fault: faultOf(code, message, attempt.site, { ...more, retryAfterMs: afterMs }) };
  };

  const refused = (code: FaultCode, message: string, { key, site }: Attempt, more: Partial<FaultOptions> = {}): SendResult => {
    backoff.clear(key);
    return { is: 'refused', fault: faultOf(code, message, site, more) };
  };

  const ambiguous = (message: string, { site }: Attempt, more: Partial<FaultOptions>): SendResult => ({
    is: 'ambiguous',
    fault: faultOf('CHANNEL.AMBIGUOUS', message, site, { ...more, retryAfterMs: settings.doubtMs }),
  });

  const judgeError = (error: GraphError, status: number, attempt: Attempt): SendResult => {
    const ruling = rulingOn(error, status);
    const details = error.error_data?.details;
    const message = maskText(`Graph answered ${error.code}: ${[error.message, details].filter(Boolean).join(': ') || 'no words'}`);
    const facts = {
      code: error.code,
      status,
      fbtrace_id: error.fbtrace_id ?? null,
      ...(error.error_subcode && { subcode: error.error_subcode }),
    };
    if (ruling.is === 'refused') return refused(ruling.code, message, attempt, { facts });
    if (ruling.tries !== undefined && backoff.tries(attempt.key) >= ruling.tries)
      return refused('CHANNEL.REFUSED', message, attempt, { facts });
    return later(ruling, message, attempt, { facts });
  };

  const judge = (reply: GraphReply, attempt: Attempt): SendResult => {
    if (reply.is === 'unreached') return later(UNREACHED, 'Graph was not reached: nothing was sent', attempt, { cause: reply.cause });
    if (reply.is === 'lost') return ambiguous('the answer to a send was lost', attempt, { cause: reply.cause });
    const { status, body } = reply;
    const error = errorIn(body);
    if (error) return judgeError(error, status, attempt);
    const accepted = Accepted.safeParse(body).data;
    if (accepted) {
      backoff.clear(attempt.key);
      return { is: 'sent', messageId: accepted.messages[0].id };
    }
    const facts = { code: null, status, fbtrace_id: null };
    if (status === 429) return later(RATE, 'something before Graph limits our rate', attempt, { facts });
    // Something between took the request and may have passed it on; or Graph took it and answered what we cannot read.
    const perhapsSent = status < 300 || status >= 500 || status === 408;
    if (perhapsSent) return ambiguous(`a send was answered by HTTP ${status} that is not of Graph`, attempt, { facts });
    return later(UNREACHED, `HTTP ${status} that is not of Graph: nothing was sent`, attempt, { facts });
  };

  return async function send(outgoing, signal) {
    const attempt: Attempt = { key: addressKey(outgoing.address), site: captureSite(send) };
    if (outgoing.address.account !== settings.phoneNumberId)
      return refused('CHANNEL.REFUSED', 'the address belongs to another account', attempt);
    const rendered = render(outgoing);
    if (rendered.is === 'unfit') return refused('CHANNEL.LIMIT', rendered.why, attempt);
    return judge(await graph.post(`${encodeURIComponent(settings.phoneNumberId)}/messages`, rendered.message, signal), attempt);
  };
}

const faultOf = (code: FaultCode, message: string, site: CapturedSite, more: Partial<FaultOptions>): Fault =>
  new Fault(code, message, { ...more, operation: 'messages.send', plugin: 'whatsapp', site });
