// What the compiler refuses when a plugin declares news and follow-ups. Every refusal stands beside its good twin.
import { z } from 'zod';
import { flavour, ice, intent, price, size } from './parlour.ts';

const fields = z.object({ status: z.string(), litres: z.number() });

// News: their fields are read by a schema, their words are keys with all their parameters.
ice.onNotice({
  subject: 'Order',
  fields,
  news: ({ fields: { litres }, tell }) => (litres > 2 ? tell('update', 'tooBig', { litres }) : undefined),
});
ice.onNotice({
  source: 'erp',
  subject: 'Order',
  fields,
  news: ({ madeBy, tell }) => (madeBy === null ? undefined : tell('awaited', 'soldOut')),
});
// @ts-expect-error news are of some subject
ice.onNotice({ fields, news: () => undefined });
// @ts-expect-error a field that the schema does not read
ice.onNotice({ subject: 'Order', fields, news: ({ fields: { flavour: taste }, tell }) => (taste ? tell('update', 'soldOut') : undefined) });
// @ts-expect-error a key without words
ice.onNotice({ subject: 'Order', fields, news: ({ tell }) => tell('update', 'melted') });
// @ts-expect-error a parameter is missing
ice.onNotice({ subject: 'Order', fields, news: ({ tell }) => tell('update', 'tooBig') });
// @ts-expect-error reminders are the framework's
ice.onNotice({ subject: 'Order', fields, news: ({ tell }) => tell('reminder', 'soldOut') });
// @ts-expect-error a handler is pure: it tells at once or not at all
ice.onNotice({ subject: 'Order', fields, news: async ({ tell }) => tell('update', 'soldOut') });

// Follow-ups: words whose parameters are slots of the flow.
const flow = { version: 1, title: 'title', intent, slots: { size, flavour }, confirm: { text: 'summary', quotes: { price } } } as const;
ice.flow('eat', { ...flow, followUp: { afterMs: 60_000, text: 'soldOut' }, run: async ({ failed }) => failed('soldOut') });
ice.flow('enjoy', { ...flow, followUp: { afterMs: 60_000, text: 'summary' }, run: async ({ failed }) => failed('soldOut') });
// @ts-expect-error a text that wants an order, which is no slot
ice.flow('digest', { ...flow, followUp: { afterMs: 60_000, text: 'made' }, run: async ({ failed }) => failed('soldOut') });
// @ts-expect-error it has its time
ice.flow('nap', { ...flow, followUp: { text: 'soldOut' }, run: async ({ failed }) => failed('soldOut') });
