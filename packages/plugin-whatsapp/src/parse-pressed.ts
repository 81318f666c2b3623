import type { InboundContent } from '@samvad/framework';
import { z } from 'zod';
import { type Ignored, named } from './ignored.ts';
import { isNestedWithin, jsonOf } from './json.ts';

type Body = InboundContent | Ignored;

const Reply = z.object({ id: z.string().min(1), title: z.string().catch('') });
const FormReply = z.object({ response_json: z.unknown() });

/** Levels of a form's answers: deeper ones were made by nobody who filled in a form. */
const MOST_LEVELS = 16;

/**
 * Reads the body of an interactive message: a button, a row of a list or a form. One without a body was seen in the wild: it is unsupported,
 * so that the customer hears that the press did not arrive.
 */
export const pressedBody: z.ZodType<Body> = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform((interactive, context): Body => {
    const type = interactive['type'];
    if (type === 'nfm_reply') return formOf(interactive[type]);
    if (type === 'call_permission_reply') return { ignored: 'message interactive call_permission_reply' };
    if (type !== 'button_reply' && type !== 'list_reply')
      return { type: 'unsupported', what: typeof type === 'string' ? named(type) : 'interactive' };
    const reply = Reply.safeParse(interactive[type]);
    if (reply.success) return { type: 'choice', id: reply.data.id, title: reply.data.title.toWellFormed() };
    context.addIssue({ code: 'custom', path: [type, ...(reply.error.issues[0]?.path ?? [])], message: 'is not a reply' });
    return z.NEVER;
  });

/** A form's answers come as JSON in a string, and not always well-formed. */
function formOf(reply: unknown): Body {
  const json = FormReply.safeParse(reply).data?.response_json;
  const values = typeof json === 'string' ? objectOf(json) : undefined;
  return values ? { type: 'form', values } : { type: 'unsupported', what: 'nfm_reply' };
}

function objectOf(json: string): Record<string, unknown> | undefined {
  const values = z.record(z.string(), z.unknown()).safeParse(jsonOf(json)).data;
  return isNestedWithin(values, MOST_LEVELS) ? values : undefined;
}
