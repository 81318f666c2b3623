import {
  choice,
  type Command,
  firstName,
  freeText,
  lastName,
  phone,
  postalAddress,
  type Prompt,
  type PromptOption,
  type SlotDeclaration,
  type SlotType,
  text,
  visit,
  yesNo,
} from '@samvad/framework';
import {
  embeddedUnderstander,
  type FlowView,
  type SlotView,
  type UnderstandRequest,
  type Understander,
  type Understanding,
} from '@samvad/framework/ports';
import { carCareFlows } from './car-care-flows.ts';

/** Monday, 23 November 2026, ten in the morning in India. */
const NOW = Date.parse('2026-11-23T10:00:00+05:30');
const TIME_ZONE = 'Asia/Kolkata';

type Optional = SlotDeclaration['optional'];

function slot<V, M>(
  name: string,
  type: SlotType<V, M>,
  more: {
    readonly options?: readonly V[];
    readonly vocabulary?: readonly unknown[];
    readonly optional?: Optional;
    readonly fact?: boolean;
  } = {},
): SlotView {
  const declaration = {
    plugin: 'test',
    type: type as unknown as SlotType<unknown, unknown>,
    given: {},
    free: false,
    optional: more.optional ?? 'no',
    fact: more.fact ?? false,
  } satisfies SlotDeclaration;
  return { name, declaration, options: more.options ?? [], vocabulary: more.vocabulary ?? [] };
}

/** Cars by model, so that these tests need no trade's package. */
const carType = choice({ name: 'vehicle', key: 'vehicle' });
const things = (titles: string): { readonly title: string }[] => titles.split(', ').map((title) => ({ title }));

const service = slot('service', choice({ name: 'service', key: 'service' }), {
  options: things('Basic Wash, Premium Wash, Interior Detailing, AC Service, Ceramic Coating, Full Service').map((each) => ({
    ...each,
    service: each.title,
  })),
});
const vehicle = slot('vehicle', carType, {
  options: things('Swift, Creta, Baleno, Nexon, Verna, Innova').map((each) => ({ ...each, vehicle: each.title })),
});
const areas = ['Baner', 'Aundh', 'Kothrud'].map((area) => ({ area, city: 'Pune' }));
const address = slot('address', postalAddress, { vocabulary: areas });
const schedule = slot('schedule', visit);
const note = slot('note', text, { optional: 'offer' });
const indoors = slot('indoors', yesNo, { optional: 'offer' });
const person = [
  slot('firstName', firstName, { fact: true }),
  slot('lastName', lastName, { fact: true }),
  slot('phone', phone, { fact: true }),
];

const slots: Readonly<Record<string, readonly SlotView[]>> = {
  'book-service': [service, ...person, vehicle, address, schedule, note, indoors],
  subscribe: [...person, vehicle, address, schedule],
  reschedule: [schedule],
  'cancel-booking': [slot('reason', freeText({ name: 'reason', volunteered: 'aside' }), { optional: 'if-volunteered' })],
  complain: [slot('description', freeText({ name: 'story', volunteered: 'message' }))],
};

/** The flows of the car-care business with slots, the open one's first. */
const flowViews = (open?: string): readonly FlowView[] =>
  carCareFlows
    .map((flow) => ({ ...flow, slots: slots[flow.name] ?? [] }))
    .sort((a, b) => Number(b.name === open) - Number(a.name === open));

/** The understander all these tests talk to; training it once is enough. */
export const understander: Understander = embeddedUnderstander(carCareFlows);

/** A moment of a conversation in which something is said. */
export interface Moment {
  readonly open?: string;
  readonly asking?: string;
  readonly options?: readonly PromptOption[];
  readonly language?: string;
}

const value = (title: string): PromptOption => ({ title, binds: { to: 'value', value: { title } } });
const act = (title: string, name: Extract<PromptOption['binds'], { to: 'act' }>['act']): PromptOption => ({
  title,
  binds: { to: 'act', act: name },
});

/** Moments that tables name. */
export const moments = {
  idle: {},
  'anything else': {
    asking: 'anythingElse',
    options: [
      { title: 'Book a service', binds: { to: 'flow', flow: 'book-service' } },
      { title: 'Make a complaint', binds: { to: 'flow', flow: 'complain' } },
      { title: 'Pay a bill', binds: { to: 'flow', flow: 'pay' } },
    ],
  },
  'asking service': {
    open: 'book-service',
    asking: 'service',
    options: ['Basic Wash', 'Premium Wash', 'Interior Detailing', 'AC Service'].map(value),
  },
  'asking vehicle': { open: 'book-service', asking: 'vehicle', options: ['Swift', 'Creta'].map(value) },
  'asking first name': { open: 'book-service', asking: 'firstName' },
  'asking last name': { open: 'book-service', asking: 'lastName' },
  'asking address': { open: 'book-service', asking: 'address' },
  'asking schedule': {
    open: 'book-service',
    asking: 'schedule',
    options: ['Tue 24 Nov, 10:00', 'Tue 24 Nov, 16:00', 'Wed 25 Nov, 10:00', 'Wed 25 Nov, 18:00'].map(value),
  },
  'asking one time': { open: 'book-service', asking: 'schedule', options: [value('Fri 27 Nov, 12:00')] },
  'asking note': { open: 'book-service', asking: 'note', options: [act('Skip', 'skip')] },
  'asking indoors': {
    open: 'book-service',
    asking: 'indoors',
    options: [
      { title: 'Yes', binds: { to: 'value', value: true } },
      { title: 'No', binds: { to: 'value', value: false } },
    ],
  },
  'last rung': {
    open: 'book-service',
    asking: 'vehicle',
    options: [value('Swift'), act('Talk to a person', 'person'), act('Later', 'later')],
  },
  confirm: {
    open: 'book-service',
    asking: 'confirm',
    options: [{ title: 'Yes, book it', binds: { to: 'yes' } }, act('Change something', 'change'), act('Cancel', 'cancel')],
  },
  known: {
    open: 'book-service',
    asking: 'known',
    options: [
      { title: 'Yes', binds: { to: 'yes' } },
      { title: 'Other car', binds: { to: 'change', slot: 'vehicle' } },
      { title: 'Other place', binds: { to: 'change', slot: 'address' } },
    ],
  },
  'what to change': {
    open: 'book-service',
    asking: 'clarify',
    options: [
      { title: 'Car', binds: { to: 'change', slot: 'vehicle' } },
      { title: 'Address', binds: { to: 'change', slot: 'address' } },
      { title: 'Time', binds: { to: 'change', slot: 'schedule' } },
    ],
  },
  resume: { asking: 'resume', options: [{ title: 'Yes, go on', binds: { to: 'task', task: 'old' } }, act('Drop it', 'cancel')] },
  'reschedule or cancel': {
    open: 'reschedule',
    asking: 'clarify',
    options: [
      { title: 'Reschedule', binds: { to: 'value', value: 'reschedule' } },
      { title: 'Cancel', binds: { to: 'value', value: 'cancel' } },
    ],
  },
  'asking description': { open: 'complain', asking: 'description' },
} satisfies Readonly<Record<string, Moment>>;

/** A request as the core would make it. */
export function request(said: string, moment: Moment = {}): UnderstandRequest {
  const prompt: Prompt | null =
    moment.asking === undefined
      ? null
      : {
          id: 'p1',
          task: moment.open ? 't1' : null,
          slot: moment.asking,
          rung: 0,
          options: [...(moment.options ?? [])],
          digest: null,
          about: [],
          text: '?',
          at: new Date(NOW).toISOString(),
        };
  return {
    text: said,
    messageId: 'wamid.1',
    flows: flowViews(moment.open),
    open: moment.open ? { taskId: 't1', flow: moment.open, asking: moment.asking ?? null } : null,
    prompt,
    language: moment.language ?? 'en',
    now: NOW,
    timeZone: TIME_ZONE,
  };
}

/** Says something in a moment. */
export const say = (said: string, moment: Moment = {}): Promise<Understanding> =>
  understander.understand(request(said, moment), new AbortController().signal);

/** A command in a few words, for tables: `set schedule`, `start pay`, `choose 1`, `chitchat thanks`. */
export function brief(command: Command): string {
  switch (command.name) {
    case 'start':
      return `start ${command.flow}`;
    case 'set':
    case 'unset':
      return `${command.name} ${command.slot}`;
    case 'choose':
      return `choose ${command.option}`;
    case 'chitchat':
      return `chitchat ${command.kind}`;
    case 'cancel':
      return command.all ? 'cancel all' : 'cancel';
    default:
      return command.name;
  }
}
