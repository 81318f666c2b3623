import { testRows } from './message-table.ts';
import { moments } from './talk.ts';

describe('understanding fixed phrases', () => {
  describe('while a car is asked for', () => {
    testRows(
      moments['asking vehicle'],
      `
      cancel → cancel
      cancl it plz → cancel
      please cancel it → cancel
      cancel the booking → cancel
      forget it → cancel
      never mind → cancel
      i changed my mind → cancel
      cancel kar do → cancel
      cancel krdo bhai → cancel
      rehne do → cancel
      leave it → cancel
      रद्द कर दो → cancel
      कैंसिल करो → cancel
      रहने दो → cancel
      राहू दे → cancel
      cancel, my brother will do it → cancel
      cancel it, we are out of town tomorrow → cancel
      cancel everything → cancel all
      cancel both → cancel all
      sab cancel karo → cancel all
      सब रद्द कर दो → cancel all
      forget it all → cancel all
      stop → cancel, optOut
      skip → skip
      skip this please → skip
      i won't tell you → skip
      nahi bataunga → skip
      नहीं बताऊँगा → skip
      zaroorat nahi → skip
      later → wait
      not now → wait
      baad mein → wait
      baad me batata hu → wait
      बाद में बताता हूँ → wait
      i don't know → dontKnow
      idk → dontKnow
      no idea → dontKnow
      not sure → dontKnow
      any → dontKnow
      you choose → dontKnow
      pata nahi → dontKnow
      पता नहीं → dontKnow
      माहित नाही → dontKnow
      why → why
      why? → why
      why do you need this → why
      why do you need my car's number → why
      what for → why
      kyun → why
      kyu chahiye → why
      kyun chahiye aapko → why
      क्यों → why
      क्यों चाहिए → why
      कशाला → why
      repeat → repeat
      say again → repeat
      come again? → repeat
      what did you say → repeat
      phir se bolo → repeat
      kya bola → repeat
      फिर से बताइए → repeat
      समझ नहीं आया → repeat
      where were we → recap
      where were we? → recap
      recap → recap
      what is left → recap
      kahan the hum → recap
      हम कहाँ थे → recap
      aage badhiye → resume
      आगे बढ़ो → resume
      wait → wait
      one minute → wait
      hold on → wait
      1 min → wait
      asking my wife → wait
      ruko → wait
      ek minute → wait
      रुकिए → wait
      एक मिनट → wait
      थांबा → wait
      undo → undo
      undo that → undo
      galti se ho gaya → undo
      वापस करो → undo
      menu → menu
      help → menu
      help me please → menu
      what can you do → menu
      madad → menu
      मदद → menu
      मदद करो → menu
      continue → resume
      go on → resume
      aage badho → resume
      start over → cancel, start book-service
      human → handOff
      talk to a human → handOff
      i want to talk to a person → handOff
      get me your manager → handOff
      call me back → handOff
      customer care → handOff
      kisi insaan se baat karao → handOff
      manager se baat karao → handOff
      किसी से बात कराओ → handOff
      मैनेजर से बात करनी है → handOff
      hi → chitchat greeting
      hello there → chitchat greeting
      namaste → chitchat greeting
      नमस्ते → chitchat greeting
      नमस्कार → chitchat greeting
      good morning → chitchat greeting
      thanks → chitchat thanks
      thank u so much → chitchat thanks
      shukriya → chitchat thanks
      धन्यवाद → chitchat thanks
      🙏 → chitchat thanks
      bye → chitchat bye
      good night → chitchat bye
      alvida → chitchat bye
      how are you → chitchat smalltalk
      are you a bot? → chitchat smalltalk
      kaise ho → chitchat smalltalk
      आप कौन हैं → chitchat smalltalk
      😂 → chitchat emoji
      ❤️ → chitchat emoji
      unsubscribe → optOut
      stop sending me messages → optOut
      message mat bhejo → optOut
      मैसेज मत भेजो → optOut
      delete my data → forgetMe
      please delete all my data → forgetMe
      mera data delete kar do → forgetMe
      मेरा डेटा हटा दो → forgetMe
      `,
    );
  });

  describe('while nothing is open', () => {
    testRows(
      moments.idle,
      `
      STOP → optOut
      stop → optOut
      cancel → start cancel-booking
      cancel my booking please → start cancel-booking
      cancl it plz → start cancel-booking
      booking radd kar do → start cancel-booking
      रद्द कर दो → start cancel-booking
      hi → chitchat greeting
      thank you → chitchat thanks
      menu → menu
      help → menu
      talk to a human → handOff
      good evening sir → chitchat greeting
      delete my data → forgetMe
      start over → menu
      resume → resume
      `,
    );
  });

  describe('while something optional is asked', () => {
    testRows(
      moments['asking note'],
      `
      no → skip
      no thanks → skip
      nothing → skip
      skip → choose 0
      not needed → choose 0
      leave it → skip
      nahi → skip
      kuch nahi → skip
      नहीं → skip
      bas → skip
      gate code is 4411 → set note
      please ring the bell twice → set note
      cancel → cancel
      why? → why
      `,
    );
  });

  describe('while a family name is asked, which may be refused', () => {
    testRows(
      moments['asking last name'],
      `
      no → set lastName
      i won't say → skip
      skip → skip
      Kulkarni → set lastName
      my surname is Patil → set lastName
      no surname → set lastName
      why do you need that? → why
      `,
    );
  });

  describe('while it is asked whether anything else is wanted', () => {
    testRows(
      moments['anything else'],
      `
      no → deny
      nothing else → deny
      that's all → deny
      no thanks → deny
      bas → deny
      कुछ नहीं → deny
      `,
    );
  });

  describe('while a parked task is offered', () => {
    testRows(
      moments.resume,
      `
      yes → affirm
      continue → resume
      haan → affirm
      later → deny
      no → deny
      drop it → choose 1
      `,
    );
  });

  describe('on the last rung', () => {
    testRows(
      moments['last rung'],
      `
      later → choose 2
      baad mein → choose 2
      talk to a person → choose 1
      swift → choose 0
      `,
    );
  });
});
