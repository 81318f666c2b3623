import { testRows } from './message-table.ts';
import { moments } from './talk.ts';

describe('understanding several things in one message', () => {
  describe('beside the answer to a question', () => {
    testRows(
      moments['asking schedule'],
      `
      Saturday 10 am, and do you use foam? → set schedule, start enquire
      saturday 10. where is the technician of my other booking? → set schedule, start service-updates
      saturday 10⏎also book a wash for my wife's car → set schedule, start book-service
      tomorrow 4 pm. your boy scratched my door last time! → set schedule, start complain, set description
      hi, tomorrow 4 pm please. thanks! → chitchat greeting, set schedule, chitchat thanks
      kal 10 baje, aur kitna lagega? → set schedule, start enquire
      `,
    );
  });

  describe('instead of it', () => {
    testRows(
      moments['asking schedule'],
      `
      how much is it? → start enquire
      do you bring your own water? → start enquire
      wait, do you clean the seats too? → start enquire
      i have a complaint → start complain|start complain, set description
      leave it, i want to pay my bill → start pay
      any offers? → start offers
      write me a poem → outOfScope
      this is the worst service, your boy broke my mirror → start complain, set description
      `,
    );
    testRows(
      moments['asking vehicle'],
      `
      cancel, make it friday instead → set schedule
      cancel it. is there a fee? → cancel, start enquire
      forget the wash, i want to talk to a person → handOff
      help me book a wash →
      why? i am not comfortable → why, skip
      why the full number? → why
      another booking for my wife's car please → start book-service
      `,
    );
  });

  describe('while nothing is open', () => {
    testRows(
      moments.idle,
      `
      book a car wash for tomorrow. also send me the payment link for last time → start book-service, set schedule, start pay
      thanks for the last wash! please book another one → chitchat thanks, start book-service
      hi, please cancel my booking → chitchat greeting, start cancel-booking
      `,
    );
  });
});
