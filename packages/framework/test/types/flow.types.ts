// What the compiler refuses when a flow is declared. Every refusal stands beside its good twin.
import { flavour, ice, intent, note, price, size } from './parlour.ts';

const slots = { size, flavour, note };
const head = { version: 1, intent, title: 'title', slots } as const;
const confirm = { text: 'summary', quotes: { price } } as const;

// The whole flow as it should be.
ice.flow('order', {
  ...head,
  confirm,
  async run({ slots: said, quotes, person, emotion, step, done, reask }) {
    const made = await step(
      'order',
      { size: said.size.size, flavour: said.flavour },
      (needs, input, requestId) => needs.parlour.order(input, requestId),
      { repeat: 'keyed', learn: 'order' },
    );
    if (made === 'sold-out') return reask('size', 'soldOut');
    void [quotes.price.amount.length, person.phone?.length, emotion.label === 'happy', said.note?.length];
    return done('made', { order: made.order });
  },
});

// Text keys of the head.
ice.flow('order', { ...head, confirm, run: async ({ done }) => done('soldOut') });
// @ts-expect-error the menu entry is a text of the plugin
ice.flow('order', { ...head, title: 'heading', confirm, run: async ({ done }) => done('soldOut') });
// @ts-expect-error the summary is a text of the plugin
ice.flow('order', { ...head, confirm: { text: 'sumary' }, run: async ({ done }) => done('soldOut') });
// @ts-expect-error versions are integers
ice.flow('order', { ...head, version: '1', confirm, run: async ({ done }) => done('soldOut') });
// @ts-expect-error a flow is confirmed: without a yes nothing is written
ice.flow('order', { ...head, run: async ({ done }) => done('soldOut') });
// @ts-expect-error slots are slots
ice.flow('order', { ...head, slots: { size: 'large' }, confirm, run: async ({ done }) => done('soldOut') });
// @ts-expect-error quotes are quotes
ice.flow('order', { ...head, confirm: { text: 'summary', quotes: { price: size } }, run: async ({ done }) => done('soldOut') });

// Outcomes: a text of the plugin with what it wants, a slot of the flow.
ice.flow('order', { ...head, confirm, run: async ({ done }) => done('made', { order: 'O-1' }) });
// @ts-expect-error there is no such text
ice.flow('order', { ...head, confirm, run: async ({ done }) => done('maid', { order: 'O-1' }) });
// @ts-expect-error the text wants the order
ice.flow('order', { ...head, confirm, run: async ({ done }) => done('made') });
// @ts-expect-error the text wants the order, not the id
ice.flow('order', { ...head, confirm, run: async ({ done }) => done('made', { id: 'O-1' }) });
ice.flow('order', { ...head, confirm, run: async ({ reask }) => reask('flavour', 'tooBig', { litres: 2 }) });
// @ts-expect-error the flow has no slot of this name
ice.flow('order', { ...head, confirm, run: async ({ reask }) => reask('flavor', 'soldOut') });
// @ts-expect-error the text wants litres
ice.flow('order', { ...head, confirm, run: async ({ reask }) => reask('flavour', 'tooBig') });
ice.flow('order', { ...head, confirm, run: async ({ failed }) => failed('soldOut') });
// @ts-expect-error there is no such text
ice.flow('order', { ...head, confirm, run: async ({ failed }) => failed('sold-out') });
// @ts-expect-error a run ends with an outcome
ice.flow('order', { ...head, confirm, run: async () => undefined });
// @ts-expect-error a run ends with an outcome, not with a sentence
ice.flow('order', { ...head, confirm, run: async () => 'Ordered.' });

// Values: each of its own type.
ice.flow('order', {
  ...head,
  confirm,
  run: async ({ slots: said, quotes, done }) => {
    void said.size.litres.toFixed();
    // @ts-expect-error litres are a number
    void said.size.litres.toUpperCase();
    void said.flavour.toUpperCase();
    // @ts-expect-error the flow has no slot of this name
    void said.flavor;
    void said.note?.toUpperCase();
    // @ts-expect-error an optional slot may be left out
    void said.note.toUpperCase();
    // @ts-expect-error values are not changed by a run
    said.flavour = 'mango';
    void quotes.price.amount;
    // @ts-expect-error a price has no discount
    void quotes.price.discount;
    // @ts-expect-error nothing else was quoted
    void quotes.offer;
    return done('soldOut');
  },
});

// Steps: gateways only inside, input and result of their own types.
ice.flow('order', {
  ...head,
  confirm,
  run: async ({ slots: said, step, done }) => {
    const order = { size: said.size.size, flavour: said.flavour };
    const made = await step('order', order, (needs, input, requestId) => needs.parlour.order(input, requestId));
    // @ts-expect-error it may be sold out
    void made.order;
    // @ts-expect-error the parlour delivers nothing
    await step('deliver', order, (needs, input, requestId) => needs.parlour.deliver(input, requestId));
    // @ts-expect-error the plugin does not need a kitchen
    await step('order', order, (needs, input, requestId) => needs.kitchen.order(input, requestId));
    // @ts-expect-error the order lacks its flavour
    await step('order', { size: said.size.size }, (needs, input, requestId) => needs.parlour.order(input, requestId));
    // @ts-expect-error a write takes its request id along
    await step('order', order, (needs, input) => needs.parlour.order(input));
    // @ts-expect-error a repeat is made safe in one of three ways
    await step('order', order, (needs, input, requestId) => needs.parlour.order(input, requestId), { repeat: 'never' });
    return done('soldOut');
  },
});
// @ts-expect-error a run reaches no gateway beside its steps
ice.flow('order', { ...head, confirm, run: async ({ needs }) => needs.parlour.order() });
