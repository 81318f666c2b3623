import type { InboundContent } from '@samvad/framework';
import { z } from 'zod';
import { type Ignored, malformed, named } from './ignored.ts';
import { jsonOf } from './json.ts';

type Body = InboundContent | Ignored;

const Reply = z.object({ id: z.string().min(1), title: z.string().catch('') });
const FormReply = z.object({ response_json: z.unknown() });

/**
 * Reads the body of an interactive message: a button, a row of a list or a form. One without a body was seen in the wild: it is unsupported,
 * so that the customer hears that the press did not arrive.
 */
export const pressedBody: z.ZodType<Body> = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform((interactive): Body => {
    const type = interactive['type'];
    if (type === 'button_reply' || type === 'list_reply') return choiceOf(type, interactive[type]);
    if (type === 'nfm_reply') return formOf(interactive[type]);
    if (type === 'call_permission_reply') return { ignored: 'message interactive call_permission_reply' };
    return { type: 'unsupported', what: typeof type === 'string' ? named(type) : 'interactive' };
  });

function choiceOf(type: string, reply: unknown): Body {
  const read = Reply.safeParse(reply);
  if (!read.success) return malformed(`message interactive ${type}`, read.error);
  return { type: 'choice', id: read.data.id, title: read.data.title.toWellFormed() };
}

/** A form's answers come as JSON in a string, and not always well-formed. */
function formOf(reply: unknown): Body {
  const json = FormReply.safeParse(reply).data?.response_json;
  const values = typeof json === 'string' ? objectOf(json) : undefined;
  return values ? { type: 'form', values } : { type: 'unsupported', what: 'nfm_reply' };
}

function objectOf(json: string): Record<string, unknown> | undefined {
  return z.record(z.string(), z.unknown()).safeParse(jsonOf(json)).data;
}
