import { testRows } from './message-table.ts';
import { moments } from './talk.ts';

describe('taking an option in words', () => {
  describe('of services', () => {
    testRows(
      moments['asking service'],
      `
      Premium Wash → choose 1
      premium wash please → choose 1
      premium → choose 1
      premum → choose 1
      i want the premium one → choose 1
      the second one → choose 1
      second → choose 1
      2nd → choose 1
      option 2 → choose 1
      2 → choose 1|set service
      no. 2 → choose 1
      number three → choose 2
      the last one → choose 3
      last → choose 3
      pehla → choose 0
      doosra wala → choose 1
      dusra wala de do → choose 1
      पहला → choose 0
      दूसरा वाला → choose 1
      आखिरी → choose 3
      २ → choose 1|set service
      ok the first one → choose 0
      yes premium → choose 1
      haan detailing → choose 2
      ac → choose 3
      interior → choose 2
      wash → set service
      washing machine → |outOfScope
      `,
    );
  });

  describe('of cars', () => {
    testRows(
      moments['asking vehicle'],
      `
      Creta → choose 1
      the creta → choose 1
      the creta please → choose 1
      swift wali → choose 0
      not the first → choose 1
      not the second one → choose 0
      pehla nahi → choose 1
      verna → set vehicle
      `,
    );
  });

  describe('of times', () => {
    testRows(
      moments['asking schedule'],
      `
      wed 18:00 → choose 3
      18:00 → choose 3
      tue 24 nov, 16:00 → choose 1
      10:00 → set schedule
      the third one → choose 2
      wednesday → set schedule
      `,
    );
    testRows(
      moments['asking one time'],
      `
      that one → choose 0
      this one is fine → choose 0
      wahi → choose 0
      fri 12:00 → choose 0
      12 → choose 0
      yes → affirm
      `,
    );
  });

  describe('that is bound to something else than a value', () => {
    testRows(
      moments['anything else'],
      `
      book a service → choose 0
      complaint → choose 1
      make a complaint → choose 1
      3 → choose 2
      pay → choose 2
      `,
    );
    testRows(
      moments.confirm,
      `
      yes, book it → affirm
      Yes, book it 👍 → affirm
      change something → choose 1
      change → choose 1
      cancel → choose 2
      the second one → choose 2
      `,
    );
    testRows(
      moments['what to change'],
      `
      time → choose 2
      the address → choose 1
      car → choose 0
      2 → choose 1
      `,
    );
    testRows(
      moments['reschedule or cancel'],
      `
      cancel → choose 1
      Cancel please → choose 1
      reschedule → choose 0
      `,
    );
  });
});
