import { type NoticeSource, plugin } from '@samvad/framework';
import { z } from 'zod';

/** What the company tells about payments and visits, in small. Stands in until the flows for it are there. */
export const updates = plugin('updates', {
  texts: {
    en: {
      approved: 'The payment for {{booking}} is approved.',
      differs: 'The payment proof for {{booking}} shows ₹{{shown}}, the bill is ₹{{due}}. Please send the rest, or ask for a person.',
      refused: 'The payment proof for {{booking}} could not be accepted: {{reason}}. Please send another one, or ask for a person.',
      onTheWay: '{{technician}} arrives in {{minutes}} minutes for {{booking}}.',
    },
  },
});

updates.onNotice({
  subject: 'Payment Entry',
  fields: z.discriminatedUnion('status', [
    z.object({ status: z.literal('Approved'), booking: z.string() }),
    z.object({ status: z.literal('Part Paid'), booking: z.string(), shown: z.string(), due: z.string() }),
    z.object({ status: z.literal('Rejected'), booking: z.string(), reason: z.string() }),
  ]),
  news({ fields, tell }) {
    if (fields.status === 'Approved') return tell('update', 'approved', { booking: fields.booking });
    const { booking } = fields;
    if (fields.status === 'Rejected') return tell('update', 'refused', { booking, reason: fields.reason });
    return tell('update', 'differs', { booking, shown: fields.shown, due: fields.due });
  },
});

updates.onNotice({
  subject: 'Service Booking',
  fields: z.object({ status: z.string(), technician: z.string(), minutes: z.number() }),
  news({ fields: { status, technician, minutes }, name, tell }) {
    return status === 'On The Way' ? tell('awaited', 'onTheWay', { technician, minutes, booking: name }) : undefined;
  },
});

const News = z.object({ key: z.string(), subject: z.string(), name: z.string(), fields: z.record(z.string(), z.unknown()) });

/** A business system whose webhooks are JSON, all about one customer. */
export const newsFor = (phone: string): NoticeSource => ({
  name: 'erp',
  parse(rawBody) {
    const address = { channel: 'chat', account: 'test', kind: 'phone', id: phone.slice(1) } as const;
    return [{ ...News.parse(JSON.parse(rawBody.toString())), event: 'on_update', address }];
  },
});
