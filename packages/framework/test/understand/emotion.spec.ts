import { expect } from 'chai';
import type { Emotion } from '@samvad/framework';
import { say } from './talk.ts';

const table: Readonly<Record<Emotion['label'], string>> = {
  neutral: `
    book a wash for tomorrow
    Creta
    10 am please
    what is the price of a basic wash?
    yes
    no
    kal subah 10 baje
    गाड़ी धुलवानी है
    I would like to raise a complaint about booking 1042
    no worries, take your time
    my address is the same
    not urgent
    no, one car only
    can you do it on Sunday
    send me the payment link
    PREMIUM WASH
    MH12 AB 1234
  `,
  happy: `
    thank you so much, you people are great!
    wow, it looks like new 😍
    excellent work, very happy
    superb service 👏👏
    I love it
    bahut badhiya kaam kiya, maza aa gaya
    ekdum mast service
    बहुत अच्छा काम किया, मज़ा आ गया
    खूप छान
    yay, finally done 🎉
  `,
  confused: `
    I don't understand
    what do you mean?
    this is confusing, which one should I take?
    sorry what?
    huh??
    I am totally lost here
    samajh nahi aaya
    kya matlab hai iska
    समझ नहीं आया
    🤔
  `,
  anxious: `
    I am worried, will anyone come for sure?
    please hurry, I have a flight to catch
    is my money safe?
    I'm really scared the paint will be ruined
    please please be careful with it
    urgent help needed, my mother is alone at home
    mujhe bahut tension ho rahi hai
    dar lag raha hai, paise safe hai kya
    मुझे चिंता हो रही है
    will this shampoo damage the seats?
    😰 what will happen now
  `,
  frustrated: `
    I have been waiting since morning
    this is the third time I am asking
    again the same question, I already told you
    not happy with the wash
    nobody came and nobody called
    how many times do I have to say it
    this is so annoying
    it keeps failing again and again
    still not working 😤
    subah se intezar kar raha hu
    kitni baar bataun
    baar baar ek hi sawal
    सुबह से इंतज़ार कर रहा हूँ
    कितनी बार बताऊँ
    ladka bahut late aaya aur theek se saaf nahi kiya
  `,
  angry: `
    worst service ever!!!
    you are cheats, give me my money back
    pathetic people, I will go to consumer court
    WHAT THE HELL IS THIS
    are you idiots?
    bakwas service, sab chor hai
    ghatiya kaam kiya hai
    बकवास सर्विस है
    तुम सब चोर हो
    shut up you stupid bot
    😡😡 disgusting
    I AM TIRED OF YOUR LIES!!
    third time I call and nobody comes, this is disgusting
  `,
};

describe('sensing emotion', () => {
  for (const [label, lines] of Object.entries(table))
    for (const said of lines
      .trim()
      .split('\n')
      .map((line) => line.trim()))
      it(`hears ${label} in ${JSON.stringify(said)}`, async () => {
        const { emotion } = await say(said);
        expect(emotion.label).to.equal(label);
      });

  const strength = async (said: string): Promise<number> => {
    const { emotion } = await say(said);
    return emotion.intensity;
  };

  it('keeps intensity between 0 and 1, neutral being 0', async () => {
    expect(await strength('book a wash')).to.equal(0);
    const loudest = await strength('WORST WORST WORST!!! useless idiots, cheats, thieves, bloody fools, disgusting!!! 😡😡😡');
    expect(loudest).to.equal(1);
  });

  it('hears more of it in intensifiers, signs and capitals', async () => {
    expect(await strength('very annoying')).to.be.greaterThan(await strength('annoying'));
    expect(await strength('worst service!!!')).to.be.greaterThan(await strength('worst service'));
    expect(await strength('WORST SERVICE EVER')).to.be.greaterThan(await strength('worst service ever'));
  });

  it('turns praise that is denied around', async () => {
    expect((await say('not good, not happy')).emotion.label).to.equal('frustrated');
    expect((await say('khush nahi hu')).emotion.label).to.equal('frustrated');
  });

  it('does not take a denied feeling for one', async () => {
    expect((await say('I am not worried')).emotion.label).to.equal('neutral');
  });
});
