import { wordMap as table, wordSet as set } from '../reading/word-lists.ts';

/** Weekdays by folded word, Monday 1 … Sunday 7. */
export const weekdays = table<number>([
  [1, 'monday mondays mon somvar somwar sombar somvaar somwaar सोमवार सोमवारी'],
  [2, 'tuesday tuesdays tue tues mangalvar mangalwar mangal mangalvaar mangalwaar मंगलवार मंगल मंगळवार मंगळवारी'],
  [3, 'wednesday wednesdays wed weds wensday wednsday budhvar budhwar budh budhvaar budhwaar बुधवार बुध बुधवारी'],
  [4, 'thursday thursdays thu thur thurs guruvar guruwar guruvaar veervar virvar brihaspativar गुरुवार गुरूवार गुरुवारी वीरवार बृहस्पतिवार'],
  [5, 'friday fridays fri shukravar shukrawar shukarvar shukravaar shukr शुक्रवार शुक्र शुक्रवारी'],
  [6, 'saturday saturdays sat shanivar shaniwar shanivaar shanichar शनिवार शनिवारी'],
  [7, 'sunday sundays sun ravivar raviwar ravivaar itvar itwar itvaar रविवार रविवारी इतवार'],
]);

/** Words of `weekdays` that are common words too: a day only beside other words of time, or when the time is asked. */
export const weakDays: ReadonlySet<string> = set('sun sat wed mangal tom');

/** Days from today by folded word. "kal" and "parso" look forward here: nobody books the past. */
export const relativeDays = table<number>([
  [0, 'today todays tdy 2day aaj aj आज'],
  [1, 'tomorrow tomorrows tommorow tommorrow tomorow tomoro tomoz tomm tmrw tmrow tmr tmrrw tom 2moro 2morrow 2mrw kal kl कल udya उद्या'],
  [2, 'parso parson parsoon overmorrow परसों परसो parva परवा'],
  [3, 'narso tarso नरसों तरसों'],
]);

/** "tonight": a day and a part of it. */
export const tonightWords = set('tonight tonite');

/** Months by folded word where chrono does not know them. */
export const indianMonths = table<number>([
  [1, 'janvari janwari जनवरी'],
  [2, 'farvari farwari फरवरी'],
  [3, 'मार्च'],
  [4, 'aprail अप्रैल'],
  [5, 'mai मई'],
  [6, 'joon जून'],
  [7, 'julai जुलाई'],
  [8, 'agast अगस्त'],
  [9, 'sitambar sitamber सितंबर सितम्बर'],
  [10, 'aktubar aktoobar अक्टूबर अक्तूबर'],
  [11, 'navambar navamber नवंबर नवम्बर'],
  [12, 'disambar disamber दिसंबर दिसम्बर'],
]);

/** English months by their first three letters, for phrases around a month such as "first week of January". */
export const englishMonths: readonly string[] = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** This one, not the next. */
export const thisWords = set('this coming upcoming is iss isi ye yeh इस');
/** The one of the week, weekend or month after. */
export const nextWords = set('next nxt following agle agla agli pudhcha pudhchya अगले अगला अगली पुढच्या पुढचा');
/** Week, weekend, month. */
export const weekWords = set('week weeks wk hafte hafta hafton saptah athavda हफ्ते हफ्ता सप्ताह आठवडा आठवड्यात');
export const weekendWords = set('weekend weekends wknd');
export const monthWords = set('month mahine mahina महीने महीना');
/** Units for "in 3 days". */
export const dayUnits = set('day days din dino dinon दिन दिनों');
/** Units for "in 2 hours". */
export const hourUnits = set('hour hours hrs ghante ghanta घंटे');
/** Words that move what holds now. */
export const pushWords = set('push postpone delay shift move aage peeche prepone');
/** Words that say that something is moved from one time to another. */
export const moveWords = set('move shift change reschedule postpone prepone push badal badlo badalna badalkar बदल बदलना बदलो');
/** "26 tarikh". */
export const dateNouns = set('tarikh tareekh taarikh date तारीख');
/** Words after "kal" that make it yesterday. */
export const pastWords = set('tha thi thaa thee aaya aayi aya gaya gayi hua hui kiya था थी थे आया आयी आई गया गयी हुआ हुई किया');
