import type { Choice, OutboundContent } from '@samvad/framework';
import { expect } from 'chai';
import fc from 'fast-check';
import { ACCOUNT } from './channel-under-test.ts';
import { codeOf } from './faults.ts';
import { type Posted, withinLimits } from './graph-limits.ts';
import { PHONE, send } from './posted.ts';

const choices = (count: number, more: (index: number) => Partial<Choice> = () => ({})): Choice[] =>
  Array.from({ length: count }, (_, index) => ({ id: `v1.p1.${index}`, title: `Option ${index}`, ...more(index) }));
const offer = (list: readonly Choice[], text = 'Which one?', open = 'Choose'): OutboundContent => ({
  type: 'choices',
  text,
  choices: [...list],
  open,
});
const posted = async (content: OutboundContent): Promise<Posted> => withinLimits((await send(content)).posted);
const shape = async (content: OutboundContent): Promise<string> => {
  const message = await posted(content);
  return message.type === 'interactive' ? message.interactive.type : message.type;
};
const textOf = (message: Posted): string => (message.type === 'text' ? message.text.body : message.interactive.body.text);

describe('a message in Meta’s form', () => {
  it('goes to the number with its plus, and to a user id under its own key', async () => {
    const text: OutboundContent = { type: 'text', text: 'Hello' };
    expect((await send(text)).posted).to.deep.equal({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '+919822000001',
      type: 'text',
      text: { body: 'Hello' },
      biz_opaque_callback_data: 'att_1',
    });
    const hidden = (await send(text, { channel: 'whatsapp', account: ACCOUNT, kind: 'user', id: 'IN.1' })).posted;
    expect(hidden).to.include({ recipient: 'IN.1' }).and.not.have.property('to');
  });

  it('asks for a place by Meta’s own request', async () => {
    const message = withinLimits((await send({ type: 'location-request', text: 'Where is the car?' })).posted);
    expect(message.type === 'interactive' && message.interactive).to.deep.equal({
      type: 'location_request_message',
      body: { text: 'Where is the car?' },
      action: { name: 'send_location' },
    });
    expect(await shape({ type: 'location-request', text: 'x'.repeat(1025) })).to.equal('text');
  });

  it('shows up to three short choices as buttons, their descriptions in the text', async () => {
    const message = await posted(offer(choices(3, (index) => (index ? {} : { description: 'the first' }))));
    expect(message.type === 'interactive' && message.interactive).to.deep.equal({
      type: 'button',
      body: { text: 'Which one?\n\nOption 0: the first' },
      action: {
        buttons: choices(3).map(({ id, title }) => ({ type: 'reply', reply: { id, title } })),
      },
    });
  });

  it('goes down the ladder at exactly Meta’s limits', async () => {
    const title = (length: number) => (index: number) => ({ title: `${index}`.padEnd(length, 'x') });
    const id = (length: number) => (index: number) => ({ id: `${index}`.padEnd(length, 'x') });
    const described = (length: number) => () => ({ description: 'd'.repeat(length) });
    const long = 'x'.repeat(1024);
    for (const [content, expected] of [
      [offer(choices(3)), 'button'],
      [offer(choices(4)), 'list'],
      [offer(choices(10)), 'list'],
      [offer(choices(11)), 'text'],
      [offer(choices(3, title(20))), 'button'],
      [offer(choices(3, title(21))), 'list'],
      [offer(choices(3, title(24))), 'list'],
      [offer(choices(3, title(25))), 'text'],
      [offer(choices(2, id(256))), 'button'],
      [offer(choices(2, id(257))), 'text'],
      [offer(choices(4, id(200))), 'list'],
      [offer(choices(4, id(201))), 'text'],
      [offer(choices(4, described(72))), 'list'],
      [offer(choices(4, described(73))), 'text'],
      [offer(choices(2), long), 'button'],
      [offer(choices(2), `${long}x`), 'text'],
      [offer(choices(2, described(9)), 'x'.repeat(985)), 'list'],
      [offer(choices(4), long), 'list'],
      [offer(choices(4), `${long}x`), 'text'],
      [offer([]), 'text'],
    ] as const)
      expect(await shape(content), JSON.stringify(content).slice(0, 120)).to.equal(expected);
  });

  it('never changes an id: one that Meta would refuse costs the buttons, not the id', async () => {
    for (const id of ['', ' x', 'x ', 'x'.repeat(300), '\ud83d', 'same']) {
      const list = [
        { id: 'same', title: 'A' },
        { id, title: 'B' },
      ];
      expect(await shape(offer(list)), JSON.stringify(id)).to.equal('text');
    }
  });

  it('tells equal titles apart by a number', async () => {
    const message = await posted(offer(choices(3, () => ({ title: 'Swift' }))));
    const titles =
      message.type === 'interactive' &&
      message.interactive.type === 'button' &&
      message.interactive.action.buttons.map(({ reply }) => reply.title);
    expect(titles).to.deep.equal(['Swift', 'Swift (2)', 'Swift (3)']);
  });

  it('shortens only the word that opens a list, between two characters', async () => {
    const opened = async (open: string): Promise<string> => {
      const message = await posted(offer(choices(4), 'Which?', open));
      return message.type === 'interactive' && message.interactive.type === 'list' ? message.interactive.action.button : '';
    };
    expect(await opened('Choose a service')).to.equal('Choose a service');
    expect(await opened('x'.repeat(21))).to.equal(`${'x'.repeat(19)}…`);
    expect(await opened('👨‍👩‍👧‍👦'.repeat(3))).to.equal('👨‍👩‍👧‍👦…');
    expect(await opened('  ')).to.equal('…');
  });

  it('numbers the choices where nothing else carries them', async () => {
    const message = await posted(offer(choices(12, (index) => (index === 1 ? { description: 'nice' } : {}))));
    expect(textOf(message).split('\n').slice(0, 4)).to.deep.equal(['Which one?', '', '1. Option 0', '2. Option 1 – nice']);
  });

  it('is refused, and nothing posted, when it is empty or longer than a whole text', async () => {
    for (const content of [
      { type: 'text', text: '' },
      { type: 'text', text: ' \n' },
      { type: 'text', text: 'x'.repeat(4097) },
      { type: 'location-request', text: '' },
      offer(choices(200, () => ({ title: 'x'.repeat(40) }))),
      offer([], ''),
    ] satisfies OutboundContent[]) {
      const sent = await send(content);
      expect(sent.posted).to.equal(undefined);
      expect(sent.result.is === 'refused' && codeOf(sent.result.fault)).to.equal('CHANNEL.LIMIT');
    }
    expect(await shape({ type: 'text', text: 'x'.repeat(4096) })).to.equal('text');
  });

  it('is refused when its reference could not be echoed, or it goes to another account', async () => {
    const text: OutboundContent = { type: 'text', text: 'x' };
    expect((await send(text, PHONE, 'r'.repeat(512))).result.is).to.equal('sent');
    expect((await send(text, PHONE, 'r'.repeat(513))).result).to.deep.include({ is: 'refused' });
    const other = await send(text, { ...PHONE, account: 'another' });
    expect(other.posted).to.equal(undefined);
    expect(other.result.is === 'refused' && codeOf(other.result.fault)).to.equal('CHANNEL.REFUSED');
  });
});

/** Words of every kind: halves of surrogate pairs, line breaks, spaces at the edges, families of emoji. */
const anyWords = (most: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: most }) },
    { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom('\ud83d', '\n', ' ', 'a', '👨‍👩‍👧', 'नि'), maxLength: most }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: most * 3 }).map((length) => 'x'.repeat(length)) },
  );
const anyChoice: fc.Arbitrary<Choice> = fc.record(
  { id: anyWords(100), title: anyWords(30), description: anyWords(80) },
  { requiredKeys: ['id', 'title'] },
);
const anyContent: fc.Arbitrary<OutboundContent> = fc.oneof(
  anyWords(1600).map((text): OutboundContent => ({ type: 'text', text })),
  anyWords(600).map((text): OutboundContent => ({ type: 'location-request', text })),
  fc
    .tuple(
      fc.oneof(fc.array(anyChoice, { maxLength: 14 }), fc.uniqueArray(anyChoice, { selector: ({ id }) => id, maxLength: 4 })),
      anyWords(500),
      anyWords(30),
    )
    .map(([list, text, open]) => offer(list, text, open)),
);

const oneLine = (words: string): string => words.toWellFormed().replace(/\s+/g, ' ').trim();
const pressable = (message: Posted): readonly { id: string }[] => {
  if (message.type !== 'interactive') return [];
  const { interactive } = message;
  if (interactive.type === 'button') return interactive.action.buttons.map(({ reply }) => reply);
  return interactive.type === 'list' ? interactive.action.sections[0].rows : [];
};

describe('whatever is to be said', () => {
  it('is posted within Meta’s limits, or refused and not posted', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const { result, posted: body } = await send(content);
        if (result.is === 'sent') withinLimits(body);
        else {
          expect(result.is).to.equal('refused');
          expect(body).to.equal(undefined);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps every choice: all ids unchanged and in order, or every title in the text', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const { posted: body } = await send(content);
        if (content.type !== 'choices' || body === undefined) return;
        const message = withinLimits(body);
        const ids = pressable(message).map(({ id }) => id);
        if (ids.length) expect(ids).to.deep.equal(content.choices.map(({ id }) => id));
        else content.choices.forEach(({ title }, index) => expect(textOf(message)).to.contain(`${index + 1}. ${oneLine(title)}`.trimEnd()));
        expect(textOf(message)).to.contain(content.text.toWellFormed().trim());
      }),
      { numRuns: 2_000 },
    );
  });

  it('goes out well-formed', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        expect(JSON.stringify((await send(content)).posted) ?? '').not.to.match(/\\ud[89a-f]/i);
      }),
    );
  });
});
