import { foldWord } from '../../author/slot-types/reading/words.ts';
import { asciiDigits } from './digits.ts';

/** What people type for short or misspell day after day, and what they mean; more than one word is possible. */
const MEANT = `
  u you | ur your | urs yours | r are | n and | ppl people | pls please | plz please | plzz please | plss please | pleas please | kindly please
  thx thanks | thnx thanks | tnx thanks | thanx thanks | thnks thanks | thanku thank you | thankyou thank you | ty thank you | tysm thank you
  tmrw tomorrow | tmr tomorrow | tmw tomorrow | tomo tomorrow | tomorow tomorrow | tommorow tomorrow | tommorrow tomorrow | 2moro tomorrow
  tdy today | 2day today | nxt next | mrng morning | mng morning | evng evening | eve evening | wknd weekend | wkly weekly | mnthly monthly
  msg message | msgs messages | txt text | num number | nbr number | appt appointment | apt appointment | appointmnt appointment
  bk book | bkng booking | bkg booking | bokking booking | bookng booking | srvc service | srvice service | servce service | servise service
  pymt payment | paymnt payment | pmt payment | amt amount | txn transaction | ss screenshot | recvd received | rcvd received | recpt receipt
  chk check | chng change | chnge change | cancle cancel | cancl cancel | cansel cancel | cncl cancel | canel cancel | cancell cancel
  reschdule reschedule | reshedule reschedule | rescedule reschedule | shedule schedule | scedule schedule | statas status | stats status
  wat what | wht what | whts whats | wats whats | whn when | whr where | hw how | wil will | cud could | wud would | shud should
  idk i dont know | dunno dont know | dk dont know | nvm never mind | nvmd never mind | brb be right back | btw by the way
  abt about | bcz because | bcoz because | coz because | cuz because | wid with | hv have | hav have | gv give | nt not | b4 before
  gm good morning | gn good night | gud good | gd good | hlo hello | helo hello | hllo hello | hie hi | hii hi | hiya hi | hlp help
  yup yes | yep yes | yea yes | yeah yes | yess yes | ys yes | yaa yes | yeh yes | yeap yes | okk ok | okey ok | okie ok | okies ok | oky ok
  okay ok | kk ok | nope no | nah no | noo no | naah no | sry sorry | sori sorry | complnt complaint
  refnd refund | discnt discount | subscrption subscription | subscibe subscribe | customr customer | techncian technician | tecnician technician
  acha accha | achha accha | achaa accha | acchha accha | thik theek | tik theek | thk theek | h hai | hn haan | hanji haan ji
  haanji haan ji | hnji haan ji | hann haan | nhi nahi | nhin nahi | nahin nahi | nai nahi | nahee nahi | kr kar | krna karna | krdo kar do
  kardo kar do | krwana karwana | krwani karwani | krvana karwana | krwado karwa do | karwado karwa do | krke karke | kro karo | krta karta | krte karte | chaiye chahiye
  chahie chahiye | chaie chahiye | chahye chahiye | chiye chahiye | chaye chahiye | kyu kyun | kyo kyun | kyon kyun | qyu kyun | mje mujhe
  muje mujhe | mujhko mujhe | mjhe mujhe | gadi gaadi | gari gaadi | gaari gaadi | bhaiya bhai | bhaiyya bhai | bhaiyaa bhai | bhayya bhai
  kb kab | kha kahan | kaha kahan | kahaan kahan | kdr kidhar | abi abhi | rha raha | rhe rahe | rhi rahi | hogya ho gaya | hogaya ho gaya
  hogyi ho gayi | gya gaya | phir fir | phr fir | dubara dobara | bta bata | btao batao | btana batana | btaiye bataiye | dedo de do
  mei mein | me mein | bje baje | bohot bahut | bohut bahut | bhot bahut | paisa paise | paisaa paise | rupay rupaye
`;

const meant: ReadonlyMap<string, readonly string[]> = new Map(
  MEANT.split(/[|\n]/u)
    .map((row) => row.trim().split(/\s+/u))
    .flatMap(([typed, ...words]) => (typed && words.length ? [[typed, words] as const] : [])),
);

/** Letters drawn out: three of a kind are one at the end of a word ("noooo") and two inside ("gooood"). */
const drawnOut = (word: string): string => word.replace(/(\p{L})\1{2,}$/u, '$1').replace(/(\p{L})\1{2,}/gu, '$1$1');

/**
 * A word as customers mean it: compatibility forms, case, accents, digits of any script and drawn-out letters are folded, short forms are
 * spelled out, so that one typed word may become several.
 *
 * @example spell('TMRW') // ['tomorrow']
 * @example spell('idk')  // ['i', 'dont', 'know']
 */
export function spell(raw: string): readonly string[] {
  const word = drawnOut(asciiDigits(foldWord(raw.normalize('NFKC'))));
  return meant.get(word) ?? (word ? [word] : []);
}
