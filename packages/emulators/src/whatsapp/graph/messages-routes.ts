import type { Router, RouterContext } from '@koa/router';
import { acceptRead, acceptSend, tellRefused } from '../line/accept-send.ts';
import type { Line } from '../line/line.ts';
import { isObject } from '../send/field.ts';
import { type MessagesRequest, readMessagesRequest } from '../send/request.ts';
import { checkNumber } from './path-object.ts';
import { jsonIn, requestBytes } from './request-bytes.ts';
import { strikeAfter, strikeBefore } from './strike.ts';

const MOST_BYTES = 1024 * 1024;

/** `/messages`: sends, read receipts and the typing indicator; by POST as documented, by PUT as in Meta's collection. */
export function addMessagesRoutes(router: Router, line: Line): void {
  router.register('/:version/:object/messages', ['POST', 'PUT'], async (ctx: RouterContext) => {
    checkNumber(ctx, line);
    const bytes = await requestBytes(ctx.req, MOST_BYTES);
    const body = jsonIn(bytes);
    const isReceipt = isObject(body) && body.status !== undefined;
    const rule = line.faults.take(isReceipt ? 'read' : 'send', bytes.toString('utf8'));
    if (!(await strikeBefore(ctx, rule, line.agenda))) return;
    const request = checked(line, body);
    const answer = request.kind === 'read' ? acceptRead(line, request) : acceptSend(line, request, rule);
    if (strikeAfter(ctx, rule)) ctx.body = answer;
  });
}

/** The phone is told of what the API does not take: the customer would wait in vain. */
function checked(line: Line, body: unknown): MessagesRequest {
  try {
    return readMessagesRequest(body, (id) => line.media.find(id) !== undefined);
  } catch (error) {
    tellRefused(line, recipientIn(line, body), error);
    throw error;
  }
}

function recipientIn(line: Line, body: unknown): string | undefined {
  if (!isObject(body)) return undefined;
  if (typeof body.to === 'string') return body.to.replace(/\D/g, '');
  return typeof body.recipient === 'string' ? line.roster.findByUserId(body.recipient)?.waId : undefined;
}
