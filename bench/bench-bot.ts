import { type Bot, bind, createBot, plugin } from '@samvad/framework';
import type { Store } from '@samvad/framework/ports';
import { BookingDesk, booking, Catalogue } from '@samvad/plugin-booking';
import { type ChatChannel, chatChannel } from '@samvad/testing';
import { benchCatalogue, benchDesk } from './bench-desk.ts';

/** A bot on an in-process channel with a company that answers at once. */
export async function makeBot(store: Store): Promise<{ bot: Bot; channel: ChatChannel }> {
  const channel = chatChannel();
  const bot = createBot({
    plugins: [booking, plugin('chat', { channels: [channel] })],
    bindings: [
      bind(Catalogue, benchCatalogue),
      bind(
        BookingDesk,
        benchDesk(() => Date.now()),
      ),
    ],
    store,
    settings: { coalesceMs: 0 },
  });
  await bot.start();
  return { bot, channel };
}
