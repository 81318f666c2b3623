import { choice, firstName, type KeyOf, money, plugin, postalAddress, type SlotType, type ValueOf, visit } from '@samvad/framework';

const shop = plugin('shop', { texts: { en: { 'ice.title': 'Ice cream' } } });
const flavourType = choice({ name: 'flavour', key: 'flavour' });

const flavour = shop.slot(flavourType, {
  // A catalogue may carry more than the value keeps.
  options: async () => [{ flavour: 'V', title: 'Vanilla', description: 'Plain', price: 60 }],
});
shop.slot(flavourType, {
  // @ts-expect-error an option without its key is none
  options: async () => [{ title: 'Vanilla' }],
});
shop.slot(flavourType, {
  // @ts-expect-error the key is a string
  options: async () => [{ flavour: 1, title: 'Vanilla' }],
});

const where = shop.slot(postalAddress, { vocabulary: async () => [{ area: 'Baner', city: 'Pune' }] });
const when = shop.slot(visit, {
  given: { flavour, where },
  options: async ({ given }) => [
    { slot: given.flavour.flavour, startsAt: '2026-11-26T10:00:00+05:30', endsAt: '2026-11-26T11:00:00+05:30' },
    // @ts-expect-error an address has no house number of its own
    { slot: given.where.houseNumber, startsAt: '', endsAt: '' },
  ],
});
const name = shop.slot(firstName, { fact: true });
const paid = shop.slot(money, { optional: 'offer' });

export const values: {
  flavour: ValueOf<typeof flavour>['flavour' | 'title'];
  area: ValueOf<typeof where>['area'];
  startsAt: ValueOf<typeof when>['startsAt'];
  name: ValueOf<typeof name>;
  paid: ValueOf<typeof paid>;
} = { flavour: 'V', area: 'Baner', startsAt: '2026-11-26T10:00:00+05:30', name: 'Asha', paid: undefined };

// @ts-expect-error a type's name is a string
export const unnamed = choice({ name: 1, key: 'flavour' });

/** The English texts tell the keys of every type. */
export const key: KeyOf<(typeof visit)['texts']> = 'ask';
export const anyType: SlotType<string> = firstName;
// @ts-expect-error the value of a visit is no string
export const noVisit: SlotType<string> = visit;
