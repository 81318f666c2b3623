import { testRows } from './message-table.ts';
import { moments } from './talk.ts';

describe('understanding yes and no', () => {
  describe('to a summary', () => {
    testRows(
      moments.confirm,
      `
      yes → affirm
      Yes please → affirm
      yep → affirm
      yup go ahead → affirm
      y → affirm
      k → affirm
      kk → affirm
      ok → affirm
      okay → affirm
      okayyy → affirm
      OK done → affirm
      sure why not → affirm
      sure, book it → affirm
      fine by me → affirm
      sounds good → affirm
      looks good, book it → affirm
      perfect → affirm
      go ahead and book → affirm
      please confirm → affirm
      confirmed → affirm
      that's right → affirm
      correct → affirm
      absolutely → affirm
      works for me → affirm
      do it → affirm
      yes yes → affirm
      YES!!! → affirm
      👍 → affirm
      👍🏽 → affirm
      ✅ → affirm
      yes 👍 → affirm
      haan → affirm
      haan ji → affirm
      haan bhai → affirm
      ji haan → affirm
      ji → affirm
      hnji → affirm
      thik hai → affirm
      theek h → affirm
      sahi hai → affirm
      kar do → affirm
      haan kar do → affirm
      book kr do → affirm
      pakka → affirm
      bilkul → affirm
      chalega → affirm
      haan yahi → affirm
      confirm karo → affirm
      ho chalel → affirm
      हाँ → affirm
      हां → affirm
      जी हाँ → affirm
      ठीक है → affirm
      हाँ कर दो → affirm
      बुक कर दीजिए → affirm
      सही है → affirm
      बिल्कुल → affirm
      चलेगा → affirm
      होय → affirm
      बरोबर → affirm
      no → deny
      nope → deny
      noooo → deny
      No thanks → deny
      not correct → deny
      that's wrong → deny
      don't book → deny
      👎 → deny
      ❌ → deny
      nahi → deny
      nhi → deny
      nahi ji → deny
      mat karo → deny
      galat hai → deny
      नहीं → deny
      जी नहीं → deny
      गलत है → deny
      नको → deny
      नाही → deny
      no no yes → affirm
      `,
    );
  });

  describe('is never read into words that only look like it', () => {
    testRows(
      moments.confirm,
      `
      yesterday → set schedule|
      no problem → chitchat smalltalk
      no worries → chitchat smalltalk
      koi baat nahi → chitchat smalltalk
      कोई बात नहीं → chitchat smalltalk
      nobody came last time → start complain, set description
      no one is picking up the phone → start complain, set description|start service-updates|
      not sure → dontKnow
      okra →
      hazy →
      `,
    );
  });

  describe('with more behind it', () => {
    testRows(
      moments.confirm,
      `
      yes but sunday → affirm, set schedule
      yes, but make it friday → affirm, set schedule
      haan lekin shaam ko → affirm, set schedule
      हाँ लेकिन रविवार को → affirm, set schedule
      ok sunday then → affirm, set schedule
      no, make it friday → deny, set schedule
      no make it saturday 4 pm → deny, set schedule
      nahi, kal subah → deny, set schedule
      नहीं, कल सुबह → deny, set schedule
      yes. thank you! → affirm, chitchat thanks
      yes thanks → affirm, chitchat thanks
      ok but how much is it? → question|start enquire
      ok, cancel it → cancel|choose 2
      fine, forget it → cancel
      yes and do you bring your own water? → affirm, question|affirm, start enquire
      `,
    );
  });

  describe('where nothing is asked', () => {
    testRows(
      moments.idle,
      `
      ok → affirm
      haan → affirm
      👍 → affirm
      no → deny
      `,
    );
  });

  describe('to a slot that is a yes or no itself', () => {
    testRows(
      moments['asking indoors'],
      `
      yes → set indoors|choose 0
      no → set indoors|choose 1
      haan ji → set indoors
      nahi → set indoors
      हाँ → set indoors
      `,
    );
  });

  describe('to what is known already', () => {
    testRows(
      moments.known,
      `
      yes → affirm
      same → affirm
      same as last time → affirm
      वही → affirm
      other car → choose 1
      another place → choose 2|unset address
      different address → choose 2|unset address
      no → deny
      `,
    );
  });
});
