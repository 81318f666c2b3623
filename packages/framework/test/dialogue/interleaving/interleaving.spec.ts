import type { Command } from '@samvad/framework';
import { expect } from 'chai';
import fc from 'fast-check';
import { CoreTalk } from './core-talk.ts';
import { finish } from './cooperative.ts';
import { expectGuarantees } from './guarantees.ts';
import { anyStep, type Step, take } from './steps.ts';
import { isUnfinished } from './open-tasks.ts';

/** Steps in all; more by `npm run proof -- talk`. */
const STEPS = Number(process.env['INTERLEAVED_STEPS'] ?? 100_000);
const EACH = 40;

function walk(steps: readonly Step[]): CoreTalk {
  const talk = new CoreTalk();
  let last: readonly Command[] = [];
  for (const step of steps) {
    const turn = take(talk, step, last);
    if (!turn) continue;
    last = turn.commands;
    expectGuarantees(turn, talk);
  }
  return talk;
}

describe('any interleaving of answers, corrections, digressions, switches, repeats, old buttons and news', function () {
  this.timeout(90_000);
  const steps = fc.array(anyStep, { minLength: EACH / 2, maxLength: EACH * 1.5, size: 'max' });

  it('asks only what is open, keeps every value with its origin, writes only what was agreed to, and always answers', () => {
    fc.assert(
      fc.property(steps, (taken) => void walk(taken)),
      { numRuns: Math.ceil(STEPS / EACH / 2) },
    );
  });

  it('comes to an end with a customer who answers, within three questions more than there are open slots', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const talk = walk(taken);
        const { questions, allowed } = finish(talk);
        expect(talk.state.tasks.filter(isUnfinished).map(({ id, status }) => `${id} ${status}`)).to.deep.equal([]);
        expect(questions).to.be.at.most(allowed);
      }),
      { numRuns: Math.ceil(STEPS / EACH / 2) },
    );
  });

  it('does nothing wrong when every button ever sent is pressed again after the end, in any order', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (taken, picks) => {
        const talk = walk(taken);
        finish(talk);
        const buttons = talk.prompts.flatMap((prompt) => prompt.options.map((_, option) => ({ prompt: prompt.id, option })));
        const made = talk.state.tasks.filter(({ status }) => status === 'done').length;
        for (let left = Math.min(60, buttons.length); left > 0; left -= 1) {
          const [button] = buttons.splice((picks.next().value ?? 0) % buttons.length, 1);
          if (!button) break;
          const source = { messageId: 'm_late', by: 'button' as const, quote: '' };
          const turn = talk.say([{ name: 'choose', ...button, source }]);
          expectGuarantees(turn, talk);
          expect(turn.texts.join('')).to.not.equal('');
        }
        expect(talk.state.tasks.filter(({ status }) => status === 'done').length).to.be.at.least(made - 1);
      }),
      { numRuns: 200 },
    );
  });
});
