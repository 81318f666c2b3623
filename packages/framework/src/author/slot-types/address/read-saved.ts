import { askingWords } from '../reading/small-talk.ts';
import { wordSet } from '../reading/word-lists.ts';
import { foldWord, gapBefore, type Word } from '../reading/words.ts';
import type { AddressMention } from './address-mention.ts';
import type { PlaceHit } from './read-places.ts';

type Saved = NonNullable<AddressMention['saved']>;

const phrases = (saved: Saved, always: boolean, list: string): readonly { saved: Saved; always: boolean; words: readonly string[] }[] =>
  list.split('|').map((phrase) => ({ saved, always, words: phrase.trim().split(/\s+/u).map(foldWord) }));

/** Ways to name a saved address; those that mean other things too count only as an answer or as a line of their own. */
const known = [
  ...phrases(
    'same',
    true,
    'same address|same place|same location|usual address|usual place|my saved address|saved address|old address|address same',
  ),
  ...phrases(
    'same',
    true,
    'you have my address|u have my address|you already have my address|wahi address|wahi pata|wahi jagah|pehle wala address|purana address',
  ),
  ...phrases('same', true, 'वही पता|वही जगह|पुराना पता'),
  ...phrases('same', false, 'same as last time|same as before|same as always|as last time|last time wala|pichli baar wala|same'),
  ...phrases(
    'home',
    true,
    'at home|at my home|my home|my place|my house|at my place|my residence|mere ghar|mere ghar pe|mere ghar par|ghar pe|ghar par|ghar pr|gharpe',
  ),
  ...phrases('home', true, 'घर पर|मेरे घर|मेरे घर पर|घरी'),
  ...phrases('home', false, 'home|ghar|घर|residence'),
  ...phrases('office', true, 'at my office|my office|at office|mere office|office pe|office mein|ऑफिस में|ऑफिस पर'),
  ...phrases('office', false, 'office|work|ऑफिस'),
].sort((a, b) => b.words.length - a.words.length);

const denials = wordSet('not wont cant dont never isnt no nahi nahin नहीं came went reached your');
/** After a place these open no question: "my home is in Aundh". */
const statements = wordSet('is are was will');
/** "Home service" is not a place. */
const goods = wordSet('service services visit delivery wash cleaning loan page screen work job');

/** Where words name a saved address; undefined where they do not. */
export function readSaved(text: string, words: readonly Word[], asked: boolean): (PlaceHit & { readonly saved: Saved }) | undefined {
  for (let index = 0; index < words.length; index += 1) {
    const phrase = known.find(({ words: said }) => said.every((word, step) => words[index + step]?.text === word));
    if (!phrase) continue;
    const last = index + phrase.words.length - 1;
    const alone = isLine(text, words, index, last) || (asked && words.length <= 6);
    if ((phrase.always || alone) && !spoiled(text, words, index, last)) return { first: index, last, saved: phrase.saved };
    index = last;
  }
  return undefined;
}

/** True where a new line or sentence begins at a word, or the text is over. */
const isBreak = (text: string, words: readonly Word[], index: number): boolean =>
  index <= 0 || index >= words.length || /[\n,.;!?]/u.test(gapBefore(text, words, index));

const isLine = (text: string, words: readonly Word[], first: number, last: number): boolean =>
  isBreak(text, words, first) && isBreak(text, words, last + 1);

/** "Not at home", "ghar pe kitne log", "do you come home", "home service". */
function spoiled(text: string, words: readonly Word[], first: number, last: number): boolean {
  let opens = first;
  while (!isBreak(text, words, opens)) opens -= 1;
  const next = words[last + 1]?.text ?? '';
  const around = [...words.slice(Math.max(opens, first - 3), first), ...words.slice(last + 1, last + 3)];
  return (
    around.some((word) => denials.has(word.text)) ||
    (askingWords.has(next) && !statements.has(next)) ||
    askingWords.has(words[opens]?.text ?? '') ||
    goods.has(next)
  );
}
