import { plugin, port, type SlotType } from '@samvad/framework';

/** A size that comes from options, with something inside to read. */
export interface Size {
  readonly size: 'small' | 'large';
  readonly litres: number;
}

/** A gateway with a read and two writes. */
export interface Parlour {
  sizes(): Promise<readonly Size[]>;
  price(size: string): Promise<{ readonly amount: string }>;
  order(order: { readonly size: string; readonly flavour: string }, requestId: string): Promise<{ readonly order: string } | 'sold-out'>;
}
export const Parlour = port<Parlour>('ice.parlour');

export declare const sizeType: SlotType<Size, string>;
export declare const flavourType: SlotType<string>;

export const texts = {
  en: {
    title: 'Order ice cream',
    summary: '{{size}} of {{flavour}}, all right?',
    made: 'Ordered as {{order}}.',
    soldOut: 'That size is sold out.',
    tooBig: 'At most {{ litres, number }} litres.',
  },
  hi: { title: 'आइसक्रीम मँगाएँ' },
} as const;

/** The plugin that the type tests write flows for. */
export const ice = plugin('ice', { needs: { parlour: Parlour }, texts });
export const size = ice.slot(sizeType, { options: ({ needs }) => needs.parlour.sizes() });
export const flavour = ice.slot(flavourType, { given: { size } });
export const note = ice.slot(flavourType, { optional: 'if-volunteered' });
export const price = ice.quote({ given: { size }, get: ({ given, needs }) => needs.parlour.price(given.size.size) });

/** What every flow here has. */
export const intent = { description: 'Orders ice cream.', examples: ['ice cream please', 'a cone', 'one scoop', 'kulfi', 'two scoops'] };
