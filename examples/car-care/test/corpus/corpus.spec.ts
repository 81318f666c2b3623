import { createBot, plugin, silentLogger } from '@samvad/framework';
import type { StoreReads } from '@samvad/framework/ports';
import { memoryStore } from '@samvad/framework/testing';
import { frappe, readMapping } from '@samvad/plugin-frappe';
import { chatChannel } from '@samvad/testing';
import { expect } from 'chai';
import { flowPlugins, gatewayBindings } from '../../src/car-care.ts';
import { people } from '../../src/people.ts';
import { readCorpus } from './record.ts';

/** Nothing is asked in a replay. */
const NOBODY = { url: 'http://127.0.0.1:9', apiKey: 'none', apiSecret: 'none', webhookSecret: 'none' };

describe('the recorded corpus', () => {
  it('comes out byte for byte as it was recorded; where a change is meant, `npm run record-corpus` records it anew', async () => {
    const corpus = await readCorpus();
    const journals = new Map(corpus.map((journal) => [(JSON.parse(journal) as { turnId: string }).turnId, journal]));
    const store = memoryStore();
    const reads: StoreReads = { ...store.reads, journal: async (id) => journals.get(id) };
    const mapping = await readMapping(new URL('../../frappe.mapping.json', import.meta.url));
    const erp = frappe({ ...NOBODY, timeZone: 'Asia/Kolkata', mapping });
    const bot = createBot({
      plugins: [...flowPlugins, plugin('chat', { channels: [chatChannel()] })],
      bindings: gatewayBindings(erp, people('Asia/Kolkata', silentLogger)),
      store: { ...store, reads },
    });
    const differing: string[] = [];
    for (const id of journals.keys()) {
      const result = await bot.replay(id);
      if (!result?.identical) differing.push(`${id}: ${JSON.stringify(result?.divergence)}`);
    }
    expect(differing).to.deep.equal([]);
    expect(journals.size).to.be.greaterThan(50);
  });
});
