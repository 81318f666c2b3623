import { bind, createBot, Fault, type Plugin, plugin, port } from '@samvad/framework';
import { memoryStore } from '@samvad/framework/testing';
import { expect } from 'chai';
import { FakeDesk, WashDesk, washPlugin, words } from '../fixtures/wash.ts';

describe('the start of a bot', () => {
  const refusal = (plugins: readonly Plugin[], bindings = [bind(WashDesk, new FakeDesk())]): Fault => {
    try {
      createBot({ plugins, bindings, store: memoryStore() });
    } catch (thrown) {
      if (Fault.is(thrown)) return thrown;
      throw thrown;
    }
    throw new Error('the bot was made');
  };
  const examples = ['one way', 'another way', 'a third way', 'a fourth way', 'a fifth way'];
  const intent = { description: 'Does a thing.', examples };
  const texts = { en: { title: 'A thing', summary: 'This thing?', done: 'Done.', 'colour.title': 'colour' } } as const;

  it('takes a plugin that is in order', () => {
    const bot = createBot({ plugins: [washPlugin()], bindings: [bind(WashDesk, new FakeDesk())], store: memoryStore() });
    expect(bot.reads).to.be.an('object');
  });

  it('names plugin, file and port where nothing is bound', () => {
    const fault = refusal([washPlugin()], []);
    expect(fault.code).to.equal('CONFIG.BINDING');
    expect(fault.message).to.match(/plugin wash \(packages\/framework\/test\/fixtures\/wash\.ts\).*needs\.desk.*wash\.desk/);
  });

  it('names both sides of a clash', () => {
    const twin = plugin('wash-2', { texts });
    twin.flow('wash', {
      version: 1,
      title: 'title',
      intent,
      slots: {},
      confirm: { text: 'summary' },
      run: async ({ done }) => done('done'),
    });
    const fault = refusal([washPlugin(), twin]);
    expect(fault.code).to.equal('PLUGIN.CLASH');
    expect(fault.message).to.match(/plugin wash-2 .*flow "wash" is declared by plugin wash /);
  });

  it('refuses a slot that nobody can fill', () => {
    const closed = plugin('closed', { texts });
    const colour = closed.slot(words('colour'), { free: false });
    closed.flow('paint', {
      version: 1,
      title: 'title',
      intent,
      slots: { colour },
      confirm: { text: 'summary' },
      run: async ({ done }) => done('done'),
    });
    const fault = refusal([closed]);
    expect(fault.code).to.equal('PLUGIN.NO_EXIT');
    expect(fault.message).to.match(/load-plugins\.spec\.ts.*nobody can fill slot colour/);
  });

  it('tells all problems at once, a line each', () => {
    const lazy = plugin('lazy', { needs: { parlour: port<object>('parlour') }, texts });
    const colour = lazy.slot(words('colour'));
    const size = lazy.slot(words('size'), { given: { colour } });
    lazy.flow('Paint It', {
      version: 0,
      title: 'title',
      intent: { ...intent, examples: ['paint'] },
      slots: { size },
      confirm: { text: 'summary' },
      run: async ({ done }) => done('done'),
    });
    const lines = refusal([lazy]).message.split('\n');
    const found = [/needs\.parlour/, /"Paint It"/, /version 0/, /given "colour"/, /1 different examples/];
    for (const problem of found) expect(lines.filter((line) => problem.test(line))).to.have.length(1);
  });
});
