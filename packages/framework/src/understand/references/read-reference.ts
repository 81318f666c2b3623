import type { Referring } from '../../dialogue/refer.ts';

const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:first|1st|pehl[aei]+|pahl[aei]+)\b|पहल[ाीे]/u, 1],
  [/\b(?:second|2nd|dusr[aei]+|doosr[aei]+)\b|दूसर[ाीे]/u, 2],
  [/\b(?:third|3rd|tisr[aei]+|teesr[aei]+)\b|तीसर[ाीे]/u, 3],
  [/\b(?:fourth|4th|chauth[aei]+)\b|चौथ[ाीे]/u, 4],
  [/\b(?:fifth|5th|paanchv[aei]+)\b|पाँचव[ाीे]/u, 5],
];
/** What an ordinal may stand before to mean one of several things in hand. */
const THING = /\b(?:one|booking|appointment|order|request|task|service|wash|visit|wal[aei]+|waal[aei]+|vaal[aei]+)\b|वाल[ाीे]|बुकिंग/u;
const LAST =
  /\b(?:last|latest|newest|recent|aakhri|akhri)\s+(?:one|booking|appointment|order|request|wal[aei]+)\b|आख़?िरी (?:वाल[ाीे]|बुकिंग)/u;
const OTHER = /\b(?:the|my)\s+other\b|\bother (?:one|booking)\b|\bdusr[aei]+ wal[aei]+\b|दूसर[ाीे] वाल[ाीे]/u;
const ANOTHER =
  /\b(?:another|one more|two more|in addition|additional(?:ly)?|separate(?:ly)?|as well|also|too|new booking|second (?:booking|car)|ek aur|aur ek|ek or|bhi|sath me(?:in)?|saath me(?:in)?|alag se)\b|एक और|और एक|\sभी(?:\s|$)|अलग से/u;
const CORRECTS =
  /^\W*(?:no|nope|not|nahi|nahin|nai|sorry)\b|\b(?:actually|instead|change|changed|rather|replace|i mean|i meant|correction|wrong|galti|matlab|ki jagah|nahi balki)\b|^\s*नहीं|की जगह|बदल/u;
const ALL = /\b(?:both|all|everything|every|dono|sab|saare|sabhi)\b|दोनों|सब|सारे/u;

/** Reads from a message which of several things in hand it speaks of. Pure; the names of cars and services are judged by the tasks that have them. */
export function readReference(text: string): Omit<Referring, 'quoted'> {
  const words = text.normalize('NFKC').toLowerCase();
  const ordinal = THING.test(words) ? ORDINALS.find(([pattern]) => pattern.test(words))?.[1] : undefined;
  return {
    ordinal: ordinal ?? null,
    last: LAST.test(words),
    other: OTHER.test(words),
    another: ANOTHER.test(words),
    corrects: CORRECTS.test(words),
    all: ALL.test(words),
    text: words,
  };
}
