import { expect } from 'chai';
import { z } from 'zod';

const words = (most: number): z.ZodString => z.string().min(1).max(most).regex(/\S/);
const id = (most: number): z.ZodString => words(most).regex(/^\S(.*\S)?$/s);
const allDifferent = (list: readonly string[]): boolean => new Set(list).size === list.length;

const common = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual'),
  to: z
    .string()
    .regex(/^\+\d{6,15}$/)
    .optional(),
  recipient: z.string().optional(),
  biz_opaque_callback_data: z.string().max(512),
};
const body = z.strictObject({ text: words(1024) });
const button = z.strictObject({ type: z.literal('reply'), reply: z.strictObject({ id: id(256), title: words(20) }) });
const buttons = z.array(button).min(1).max(3);
const row = z.strictObject({ id: id(200), title: words(24), description: words(72).optional() });
const rows = z.array(row).min(1).max(10);

const interactive = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('button'),
    body,
    action: z.strictObject({
      buttons: buttons
        .refine((list) => allDifferent(list.map(({ reply }) => reply.id)), 'doubled id')
        .refine((list) => allDifferent(list.map(({ reply }) => reply.title)), 'doubled title'),
    }),
  }),
  z.strictObject({
    type: z.literal('list'),
    body,
    action: z.strictObject({
      button: words(20),
      sections: z.tuple([z.strictObject({ rows: rows.refine((list) => allDifferent(list.map((entry) => entry.id)), 'doubled id') })]),
    }),
  }),
  z.strictObject({ type: z.literal('location_request_message'), body, action: z.strictObject({ name: z.literal('send_location') }) }),
]);

/** What Meta takes of the messages this channel sends: the limits of the Cloud API, written down independently of the channel. */
const Posted = z
  .discriminatedUnion('type', [
    z.strictObject({ ...common, type: z.literal('text'), text: z.strictObject({ body: words(4096) }) }),
    z.strictObject({ ...common, type: z.literal('interactive'), interactive }),
  ])
  .refine(({ to, recipient }) => (to === undefined) !== (recipient === undefined), 'exactly one of to and recipient');

/** A body of `/messages` within the limits. */
export type Posted = z.infer<typeof Posted>;

/** Reads a body that was posted; fails the spec when Meta would refuse it. */
export function withinLimits(posted: unknown): Posted {
  const read = Posted.safeParse(posted);
  expect(read.success, read.error && z.prettifyError(read.error)).to.equal(true);
  return Posted.parse(posted);
}
