import type { FrappeFaultInput } from '@samvad/emulators';
import type { Chat } from '@samvad/testing';

/** A conversation whose turns are kept: who talks, what goes wrong, what is said. */
export interface RecordedConversation {
  readonly name: string;
  /** E.164; one of the ERP's own customers, or a new one. */
  readonly phone: string;
  readonly profileName?: string;
  readonly faults?: readonly FrappeFaultInput[];
  readonly says: (chat: Chat) => Promise<void>;
}

const typed =
  (...lines: readonly string[]) =>
  async (chat: Chat): Promise<void> => {
    for (const line of lines) await chat.user(line);
  };

const ASHA = '+919822000001';
const NEW = '+919876500011';

/** What the corpus is recorded from; add to it what should never change unnoticed. */
export const conversations: readonly RecordedConversation[] = [
  {
    name: 'a new customer from hello to the booking, typed',
    phone: NEW,
    says: typed(
      'hi',
      'need a premium wash',
      'Abhijit Sathe',
      'skoda rapid MH12 AS 2005',
      '11 Tejas society, Kothrud',
      'tomorrow 10 am',
      'yes',
      'thanks',
    ),
  },
  {
    name: 'a known customer by buttons, the last one pressed twice',
    phone: ASHA,
    async says(chat) {
      await chat.user('menu');
      await chat.press('Book a service');
      await chat.press('Basic Wash');
      await chat.press(/Yes/);
      await chat.press(/Nov|Dec/);
      await chat.press(/:/);
      await chat.press(/Yes/);
      await chat.pressOld(/Yes/);
    },
  },
  {
    name: 'corrections before the yes',
    phone: ASHA,
    says: typed('basic wash for my swift at home on friday at 10 am', 'make it saturday 4 pm', 'no, premium wash instead', 'yes'),
  },
  {
    name: 'Hindi in Latin letters',
    phone: ASHA,
    says: typed('gaadi dhulwani hai', 'basic', 'haan', 'kal subah 10 baje', 'haan ji', 'shukriya'),
  },
  {
    name: 'everything in one message, then cancelled',
    phone: ASHA,
    says: typed('AC service for swift at home tomorrow at 10 am', 'cancel', 'menu'),
  },
  {
    name: 'what cannot be understood, and a question',
    phone: '+919876500012',
    says: typed('asdf qwer', 'how much is it?', 'write me a python script', 'book a wash', 'blah blah', 'why?', 'skip', 'later'),
  },
  {
    name: 'the ERP does not list its slots at first',
    phone: ASHA,
    faults: [{ kind: 'html', on: 'list_slots', times: 2 }],
    async says(chat) {
      await chat.user('basic wash for my swift at home');
      await chat.passes('5s');
      await chat.passes('20s');
      await chat.user('tomorrow at 10 am');
      await chat.user('yes');
    },
  },
  {
    name: 'the ERP drops the line after it has booked',
    phone: ASHA,
    faults: [{ kind: 'commit-then-drop', on: 'create_booking' }],
    async says(chat) {
      await chat.user('basic wash for my swift at home tomorrow at 10 am');
      await chat.user('yes');
      await chat.passes('5s');
      await chat.passes('20s');
    },
  },
  {
    name: 'a burst, a pin and a picture',
    phone: '+919876500013',
    profileName: 'Zoya',
    async says(chat) {
      await chat.burst('hello', 'basic wash', 'for my creta');
      await chat.does({ type: 'location', latitude: 18.559, longitude: 73.779, name: 'Balewadi High Street' });
      await chat.user('Zoya Merchant');
      await chat.user('2nd floor, Lake View, Baner');
      await chat.user('tomorrow evening');
    },
  },
];
