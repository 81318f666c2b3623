// What the compiler refuses when a slot or a quote is declared. Every refusal stands beside its good twin.
import type { Slot, ValueOf } from '@samvad/framework';
import { flavourType, ice, note, type Size, size, sizeType } from './parlour.ts';

// A slot yields the value of its type; an optional one may yield nothing.
export const mandatory: Slot<Size> = size;
export const volunteered: Slot<string | undefined> = note;
// @ts-expect-error an optional slot may be left out
export const certain: Slot<string> = note;
// @ts-expect-error a size is no string
export const wrongValue: Slot<string> = size;
export const litres = (value: ValueOf<typeof size>): number => value.litres;
// @ts-expect-error a size has no weight
export const weight = (value: ValueOf<typeof size>): number => value.weight;

// Options come from a gateway and are values of the type.
ice.slot(sizeType, { options: ({ needs }) => needs.parlour.sizes() });
// @ts-expect-error the parlour has no flavours to call
ice.slot(sizeType, { options: ({ needs }) => needs.parlour.flavours() });
// @ts-expect-error the plugin does not need a kitchen
ice.slot(sizeType, { options: ({ needs }) => needs.kitchen.sizes() });
// @ts-expect-error options of another type
ice.slot(flavourType, { options: ({ needs }) => needs.parlour.sizes() });

// Slots it depends on are given by reference, with their values.
ice.slot(flavourType, { given: { size }, options: async ({ given }) => [`for ${given.size.litres} litres`] });
// @ts-expect-error only what is given can be read
ice.slot(flavourType, { given: { size }, options: async ({ given }) => [given.colour] });
// @ts-expect-error the given value has its own type
ice.slot(flavourType, { given: { size }, options: async ({ given }) => [given.size.litres.toUpperCase()] });
// @ts-expect-error a slot is given as a slot, not by its name
ice.slot(flavourType, { given: { size: 'size' } });

// A check refuses with a text of the plugin and all that the text wants.
ice.slot(sizeType, { check: async ({ value, reject }) => (value.litres < 5 ? 'ok' : reject('tooBig', { litres: 5 })) });
ice.slot(sizeType, { check: async ({ reject }) => reject('soldOut') });
// @ts-expect-error there is no such text
ice.slot(sizeType, { check: async ({ reject }) => reject('tooHuge') });
// @ts-expect-error the text wants litres
ice.slot(sizeType, { check: async ({ reject }) => reject('tooBig') });
// @ts-expect-error the text wants litres, not gallons
ice.slot(sizeType, { check: async ({ reject }) => reject('tooBig', { gallons: 1 }) });
// @ts-expect-error the text wants nothing
ice.slot(sizeType, { check: async ({ reject }) => reject('soldOut', { litres: 1 }) });
// @ts-expect-error the value is a size
ice.slot(sizeType, { check: async ({ value }) => (value === 'large' ? 'ok' : 'ok') });
// @ts-expect-error a verdict is `ok` or a refusal
ice.slot(sizeType, { check: async () => true });

// Optional in two ways, not in any other.
ice.slot(flavourType, { optional: 'offer' });
// @ts-expect-error slots are not optional by a flag
ice.slot(flavourType, { optional: true });

// Saved values are values of the type.
declare const large: Size;
ice.slot(sizeType, { saved: async () => [{ value: large, usual: true }] });
// @ts-expect-error a saved value of another type
ice.slot(sizeType, { saved: async () => [{ value: 'large' }] });

// A quote reads given values and gateways.
ice.quote({ given: { size }, get: ({ given, needs }) => needs.parlour.price(given.size.size) });
// @ts-expect-error the price goes by the name of a size
ice.quote({ given: { size }, get: ({ given, needs }) => needs.parlour.price(given.size.litres) });
