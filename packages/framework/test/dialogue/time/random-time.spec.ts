import { type NoticeSource, plugin } from '@samvad/framework';
import { type Chat, converse, type Span } from '@samvad/testing';
import { expect } from 'chai';
import fc from 'fast-check';
import { z } from 'zod';
import { afterQuiet } from '../../../src/dialogue/arbiter-hours.ts';
import { FakeDesk, washOptions, washPlugin } from '../../fixtures/wash.ts';

type Step =
  | { readonly does: 'says'; readonly text: string }
  | { readonly does: 'waits'; readonly span: Span }
  | { readonly does: 'news'; readonly purpose: 'awaited' | 'update' | 'offer' }
  | { readonly does: 'presses'; readonly no: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('says' as const),
      text: fc.constantFrom(
        'start wash',
        'service: basic',
        'car: Creta',
        'time: 9:00',
        'time: 15:00',
        'greeting',
        'later',
        'wait',
        'yes',
        'no',
        'cancel',
        'resume',
        'mumble',
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('waits' as const), span: fc.constantFrom<Span>('20m', '2h', '5h', '11h', '1d', '3d', '31d') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('news' as const),
      purpose: fc.constantFrom('awaited' as const, 'update' as const, 'offer' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('presses' as const), no: fc.nat({ max: 2 }) }) },
);

const texts = { en: { awaited: 'News of this hour.', update: 'News of some time.', offer: 'Something to buy.' } } as const;

const newsPlugin = () => {
  const declared = plugin('news', { texts });
  declared.onNotice({
    subject: 'News',
    fields: z.object({ purpose: z.enum(['awaited', 'update', 'offer']) }),
    news: ({ fields: { purpose }, tell }) => tell(purpose, purpose),
  });
  return declared;
};

const source: NoticeSource = {
  name: 'erp',
  parse(rawBody) {
    const { no, purpose } = JSON.parse(rawBody.toString()) as { no: number; purpose: string };
    const address = { channel: 'chat', account: 'test', kind: 'phone', id: '919811122233' } as const;
    return [{ key: `${no}`, subject: 'News', name: `N-${no}`, event: 'on_update', fields: { purpose }, address }];
  },
};

const hours = { timeZone: 'Asia/Kolkata', quietFrom: 21, quietUntil: 8 };
const DAY = 86_400_000;

describe('any talk with silences and news', () => {
  it('keeps the open question, never speaks unasked at night or out of the window, and reminds once in a silence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), fc.integer({ min: 0, max: 23 }), async (steps, hour) => {
        const startsAt = `2026-11-25T${`${hour}`.padStart(2, '0')}:30:00+05:30`;
        const chat = await converse([washPlugin(), newsPlugin()], { ...washOptions(new FakeDesk()), startsAt, notices: [source] });
        await chat.user('start wash').asks('service');
        let lastHeard = chat.clock.now();
        let reminders = 0;
        for (const [no, each] of steps.entries()) {
          const before = await chat.state();
          const heard = await take(chat, each, no);
          if (each.does === 'says' || each.does === 'presses') {
            expect(heard.length, `answered\n${chat.transcript()}`).to.be.greaterThan(0);
            lastHeard = chat.clock.now();
            reminders = 0;
            continue;
          }
          const now = chat.clock.now();
          reminders += heard.filter(({ text }) => /still unfinished|waits for your yes/.test(text)).length;
          expect(reminders, `reminders\n${chat.transcript()}`).to.be.at.most(1);
          if (heard.length > 0) expect(now - lastHeard, `window\n${chat.transcript()}`).to.be.lessThan(DAY);
          if (heard.some(({ text }) => !text.includes(texts.en.awaited)) && each.does === 'waits')
            expect(afterQuiet(now, hours), `quiet\n${chat.transcript()}`).to.equal(now);
          const after = await chat.state();
          if (each.does === 'news') expect(after.prompt?.slot, `open question\n${chat.transcript()}`).to.equal(before.prompt?.slot);
        }
        await chat.stop();
      }),
      { numRuns: 40 },
    );
  });
});

async function take(chat: Chat, each: Step, no: number) {
  switch (each.does) {
    case 'says':
      return (await chat.user(each.text)).heard;
    case 'waits':
      return (await chat.passes(each.span)).heard;
    case 'news':
      return (await chat.notice('erp', { no, purpose: each.purpose })).heard;
    case 'presses': {
      const choices = chat.heard().findLast((message) => message.choices.length > 0)?.choices ?? [];
      const choice = choices[each.no % Math.max(1, choices.length)];
      return (await (choice ? chat.does({ type: 'choice', ...choice }) : chat.user('greeting'))).heard;
    }
  }
}
