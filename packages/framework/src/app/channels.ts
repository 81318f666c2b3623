import type { Channel, ChannelLimits } from '../author/channel.ts';
import type { Plugin } from '../author/plugin.ts';
import { Fault } from '../kernel/fault.ts';

/** The channels of an app by name. */
export interface Channels {
  readonly all: readonly Channel[];
  find(name: string): Channel | undefined;
  /** @throws Fault `CONFIG.BINDING` when no such channel is loaded */
  limits(name: string): ChannelLimits;
}

/** Collects the channels of all plugins. */
export function channelsOf(plugins: readonly Plugin[]): Channels {
  const all = plugins.flatMap((plugin) => plugin.channels);
  const byName = new Map(all.map((channel) => [channel.name, channel]));
  return {
    all,
    find: (name) => byName.get(name),
    limits(name) {
      const channel = byName.get(name);
      if (!channel) throw new Fault('CONFIG.BINDING', `no channel ${name} is loaded`, { operation: 'channel.limits' });
      return channel.limits;
    },
  };
}
