// What the compiler refuses when a plugin and its texts are declared. Every refusal stands beside its good twin.
import { bind, type ParamNames, type ParamsOf, plugin, port } from '@samvad/framework';
import { Parlour, texts } from './parlour.ts';

type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Holds<T extends true> = T;

// The parameters of a text are read off its words.
export type One = Holds<Equal<ParamNames<'Ordered as {{order}}.'>, 'order'>>;
export type WithFormat = Holds<Equal<ParamNames<'{{ size }} of {{flavour, capitalise}}'>, 'size' | 'flavour'>>;
export type None = Holds<Equal<ParamNames<'Nothing to fill in.'>, never>>;
export type AsRecord = Holds<Equal<keyof ParamsOf<'{{a}} {{b}}'>, 'a' | 'b'>>;
// @ts-expect-error a text without parameters wants none
export type TooMany = Holds<Equal<ParamNames<'Nothing to fill in.'>, 'order'>>;

// Texts: English is there, other languages may be.
plugin('ice', { texts });
plugin('ice', { texts: { en: { title: 'Ice' } } });
// @ts-expect-error English is missing
plugin('ice', { texts: { hi: { title: 'बर्फ़' } } });
// @ts-expect-error words are strings
plugin('ice', { texts: { en: { title: 5 } } });

// Needs: ports, nothing else.
plugin('ice', { needs: { parlour: Parlour } });
// @ts-expect-error a gateway is bound in the app, the plugin names its port
plugin('ice', { needs: { parlour: { sizes: async () => [] } } });

// Binding: what stands behind a port has its shape.
const Bell = port<{ ring(times: number): Promise<void> }>('ice.bell');
bind(Bell, { ring: async () => undefined });
// @ts-expect-error a gateway without what the port promises
bind(Bell, { call: async () => undefined });
// @ts-expect-error a gateway that wants something else
bind(Bell, { ring: async (name: string) => void name });
