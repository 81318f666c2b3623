/** Words that say nothing of their own beside a value. */
const THIN = new Set(
  `a an the at on in by for of to from with and or is am are be it its this that i we me my our us you your will would can could shall may do please ok yes no so then also just only
  around about near some any let lets make it put set keep take need want like have there here one as well too now sir madam bhai ji yaar na hai ho hu ko ka ke ki pe par se mein mai tak
  wala wali vali waala aur ya toh hi bhi mera meri mere mujhe chahiye kar karo do de dena lo rakho rakh karna hoga theek accha haan
  है हो को का के की पर से में तक वाला वाली और या तो ही भी मेरा मेरी मुझे चाहिए कर करो दो दीजिए आहे ला ची चा मध्ये`
    .split(/\s+/u)
    .filter(Boolean),
);

/** True for a word that adds nothing to a value it stands beside. */
export const isThin = (word: string): boolean => THIN.has(word);

/** English asks with its first word, Hindi and Marathi with any. */
const ASKS_FIRST = new Set('what how when where which who whom whose why whats hows whens wheres whos'.split(' '));
const ASKS_ANYWHERE = new Set(
  'kya kitna kitne kitni kab kahan kidhar kaise kaisa kaun kaunsa kaunsi konsa kyun क्या कितना कितने कितनी कब कहां कैसे कैसा कौन क्यों काय किती कधी कुठे कसे का'.split(
    ' ',
  ),
);
const OPENERS = new Set('do does did is are was will can could would should may have has any'.split(' '));
const OPENED = new Set('you u it there they he she someone anyone the your this that i we aap'.split(' '));
const LINKS = new Set('and so also btw by the way one quick question'.split(' '));

/** True when words ask by their form, without a question mark: "how much…", "do you…", "… kitna lagega". */
export function asksByForm(words: readonly string[]): boolean {
  const start = words.findIndex((word) => !LINKS.has(word));
  const [first = '', second = ''] = words.slice(Math.max(start, 0));
  return ASKS_FIRST.has(first) || (OPENERS.has(first) && OPENED.has(second)) || words.some((word) => ASKS_ANYWHERE.has(word));
}
