import { bind, type Choice, type OutboundContent } from '@samvad/framework';
import { embeddedUnderstander, type Understander } from '@samvad/framework/ports';
import { BookingDesk, booking, Catalogue } from '@samvad/plugin-booking';
import type { Draw, Reaction, Scenario, Wish } from '@samvad/testing/simulator';
import { BookingCompany, services } from './booking-company.ts';

const FIRST_NAMES = ['Ravi', 'Asha', 'Meera', 'Kiran', 'Anil', 'Sunita', 'Vikram', 'Pooja', 'Rahul'] as const;
const CARS = ['Creta', 'Swift', 'Honda City'] as const;
const OPENINGS = ['I want to book a car wash', 'book a service for my car please', 'please wash my car', 'hello'] as const;

/** The understander learns from the examples of the flows: once is enough for all workers of all episodes. */
let understander: Understander | undefined;

const pick = <T>(all: readonly [T, ...T[]], draw: number): T => all[Math.floor(draw * all.length)] ?? all[0];

/** Customers who book a visit in their own words, through the booking plugin and the embedded understander. */
export const bookingScenario: Scenario = {
  name: 'booking',
  plugins: () => [booking],
  bind: (gateways) => [
    bind(Catalogue, gateways['booking.catalogue'] as unknown as Catalogue),
    bind(BookingDesk, gateways['booking.desk'] as unknown as BookingDesk),
  ],
  company: () => new BookingCompany(),
  understander: (flows) => (understander ??= embeddedUnderstander(flows)),
  wish: (no, draw) => ({
    id: `House ${no} Rose Society`,
    values: {
      service: services[Math.floor(draw('service') * services.length)]?.title ?? '',
      firstName: FIRST_NAMES[Math.floor(no / 10) % FIRST_NAMES.length] ?? '',
      car: pick(CARS, draw('car')),
    },
  }),
  opening(wish, draw) {
    const words = draw('names service') < 0.4 ? `I need ${wish.values['service']}` : pick(OPENINGS, draw('opening'));
    return draw('names car') < 0.3 ? `${words}; ${wish.values['car']}` : words;
  },
  react,
  nudge: 'hello?',
  orderStep: 'book',
  takesBack: 'no wait, cancel it',
  nonsense: ['ok', 'how are you', 'hmm', 'thanks', '👍', 'why do you ask', 'one moment'],
  correct(wish, draw) {
    wish.values['service'] = services[Math.floor(draw('other service') * services.length)]?.title ?? '';
    return `${wish.values['service']} please`;
  },
  agreedIn(text) {
    const [, service, when, where] = /(.+)\nCar: .+\nWhen: (.+)\nWhere: (.+?), (?:Baner|Aundh)/.exec(text) ?? [];
    return service === undefined ? undefined : `${service} at ${where} on ${when}`;
  },
  madeIn: (text) => /booking number is (\S+)\.\n/.exec(text)?.[1],
};

const says = (text: string): Reaction => ({ is: 'say', content: { type: 'text', text } });
const presses = ({ id, title }: Choice): Reaction => ({ is: 'say', content: { type: 'choice', id, title } });

function react(message: OutboundContent, wish: Wish | undefined, draw: Draw): Reaction {
  const { text } = message;
  const choices = message.type === 'choices' ? message.choices : [];
  const titled = (title: string): Choice | undefined => choices.find((choice) => choice.title === title);
  const made = bookingScenario.madeIn(text);
  if (made !== undefined) return { is: 'fulfilled', name: made };
  if (!wish) return titled('Cancel') || text.endsWith('?') ? says('cancel it') : { is: 'nothing' };
  const yes = titled('Yes, book it');
  if (yes) return toSummary(text, yes, wish, draw);
  const next = titled('Yes, go on') ?? titled('Book a service');
  if (next) return presses(next);
  return toProposal(text, choices, wish) ?? toQuestion(text, choices, wish, draw);
}

/** "Creta, at House 10, as last time?" */
function toProposal(text: string, choices: readonly Choice[], wish: Wish): Reaction | undefined {
  if (!/as last time\?|Shall I take/.test(text)) return undefined;
  const other = choices.find((choice) => choice.title === 'Another address');
  const yes = choices.find((choice) => choice.title === 'Yes');
  if (other && !text.includes(wish.id)) return presses(other);
  return yes ? presses(yes) : says('yes');
}

function toQuestion(text: string, choices: readonly Choice[], wish: Wish, draw: Draw): Reaction {
  const { service = '', firstName = '', car = '' } = wish.values;
  const offered = choices.find((choice) => choice.title === service);
  if (offered) return draw('presses') < 0.6 ? presses(offered) : says(service);
  if (choices.some((choice) => services.some(({ title }) => title === choice.title))) return says(service);
  const times = choices.filter((choice) => /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) /.test(choice.title));
  const time = times[Math.floor(draw('time') * times.length)];
  if (time) return draw('presses') < 0.7 ? presses(time) : says(time.title);
  if (/What shall I change/.test(text)) return says(`${service} please`);
  if (/surname|family name|last name/i.test(text)) return says('Deshpande');
  if (/name/i.test(text) && !/service/i.test(text)) return says(firstName);
  const area = choices.find((choice) => choice.title === 'Baner');
  if (area) return presses(area);
  if (/part of the city/i.test(text)) return says('Baner');
  if (/shall we come|address|area|flat|find you|building/i.test(text) && !/When shall we come/.test(text)) return says(`${wish.id}, Baner`);
  const size = choices.find((choice) => choice.title === 'Sedan');
  if (size && /size|with a boot/i.test(text)) return presses(size);
  if (/\bcar\b/i.test(text) && /\?|pick|class|model/i.test(text)) return says(car);
  if (/day and time|which day|which time|When shall we come/i.test(text)) return says('tomorrow at 10');
  return { is: 'nothing' };
}

function toSummary(text: string, yes: Choice, wish: Wish, draw: Draw): Reaction {
  const agreed = bookingScenario.agreedIn(text) ?? '';
  if (!agreed.startsWith(`${wish.values['service']} at `)) return says(`${wish.values['service']} please`);
  if (!agreed.includes(wish.id)) return says(`the address is ${wish.id}, Baner`);
  const said = draw('presses yes') < 0.7 ? presses(yes) : says('yes');
  return said.is === 'say' ? { ...said, agrees: true } : said;
}
