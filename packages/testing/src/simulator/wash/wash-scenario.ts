import { bind, type Choice, type OutboundContent } from '@samvad/framework';
import { commandWords } from '../../converse/command-words.ts';
import type { Draw, Reaction, Scenario, Wish } from '../scenario.ts';
import { WashCompany } from './wash-company.ts';
import { washFlow, WashDesk } from './wash-flow.ts';

const SERVICES = ['basic', 'premium', 'deluxe'] as const;

/** Customers who want their car washed and write in commands: the core, without how words are understood. */
export const washScenario: Scenario = {
  name: 'wash',
  plugins: () => [washFlow()],
  bind: (gateways) => [bind(WashDesk, gateways['wash.desk'] as unknown as WashDesk)],
  company: () => new WashCompany(),
  understander: commandWords,
  wish: (no, draw) => ({ id: `Car${no}`, values: { service: SERVICES[Math.floor(draw('service') * 3)] ?? 'basic' } }),
  opening(wish, draw) {
    const parts = ['start wash'];
    if (draw('tells service') < 0.4) parts.push(`service: ${wish.values['service']}`);
    if (draw('tells car') < 0.4) parts.push(`car: ${wish.id}`);
    return parts.join('; ');
  },
  react,
  nudge: 'repeat',
  orderStep: 'book',
  takesBack: 'cancel',
  nonsense: ['hmm', 'thanks', 'why', 'question how long does it take', 'dontKnow', 'emoji', 'wait'],
  correct(wish, draw) {
    wish.values['service'] = SERVICES[Math.floor(draw('other service') * 3)] ?? 'basic';
    return `service: ${wish.values['service']}`;
  },
  agreedIn: (text) => /(\S+ for \S+ at \S+), .+ All right\?/.exec(text)?.[1],
  madeIn: (text) => /Booked as (\S+)\./.exec(text)?.[1],
};

const says = (text: string): Reaction => ({ is: 'say', content: { type: 'text', text } });
const presses = ({ id, title }: Choice): Reaction => ({ is: 'say', content: { type: 'choice', id, title } });

function react(message: OutboundContent, wish: Wish | undefined, draw: Draw): Reaction {
  const { text } = message;
  const choices = message.type === 'choices' ? message.choices : [];
  const titled = (title: string): Choice | undefined => choices.find((choice) => choice.title === title);
  const made = washScenario.madeIn(text);
  if (made !== undefined) return { is: 'fulfilled', name: made };
  if (!wish) return titled('Cancel') || /\b(car|time|service)\b/.test(text) ? says('cancel') : { is: 'nothing' };
  const yes = titled('Yes, book it');
  if (yes) return toSummary(text, yes, wish, draw);
  const next = titled('Book a wash') ?? titled('Yes, go on');
  if (next) return presses(next);
  if (titled('service') && titled('time')) return says(`service: ${wish.values['service']}`);
  const service = titled(wish.values['service'] ?? '');
  if (service) return draw('presses') < 0.6 ? presses(service) : says(`service: ${service.title}`);
  const times = choices.filter((choice) => /^D\d+-/.test(choice.title));
  const time = times[Math.floor(draw('time') * times.length)];
  if (time) return draw('presses') < 0.6 ? presses(time) : says(`time: ${time.title}`);
  return /\bcar\b/.test(text) ? says(`car: ${wish.id}`) : { is: 'nothing' };
}

function toSummary(text: string, yes: Choice, wish: Wish, draw: Draw): Reaction {
  const agreed = washScenario.agreedIn(text) ?? '';
  if (!agreed.startsWith(`${wish.values['service']} for`)) return says(`service: ${wish.values['service']}`);
  if (!agreed.includes(` ${wish.id} `)) return says(`car: ${wish.id}`);
  const pressed = presses(yes);
  const said = draw('presses yes') < 0.7 ? pressed : says('yes');
  return said.is === 'say' ? { ...said, agrees: true } : said;
}
