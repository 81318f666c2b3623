/** Whom a message is about: somebody else who speaks, somebody else it is for, or the one who has always spoken. */
export type PersonCue =
  | { readonly is: 'speaks'; readonly relation: string }
  | { readonly is: 'for'; readonly relation: string }
  | { readonly is: 'self' };

/** Words for people who share a telephone, by what they are called here. */
const RELATIONS: readonly (readonly [string, string])[] = [
  ['wife', 'wife|missus|biwi|bivi|patni|bayko|पत्नी|बीवी|बायको'],
  ['husband', 'husband|hubby|pati|navra|पति|नवरा'],
  ['mother', 'mother|mom|mum|mummy|maa|mata ?ji|aai|मम्मी|माँ|मां|आई'],
  ['father', 'father|dad|daddy|papa|pita ?ji|baba|पापा|पिता ?जी|बाबा'],
  ['brother', 'brother|bhaiya|bhai|भाई|भैया'],
  ['sister', 'sister|behen|behan|didi|बहन|दीदी'],
  ['son', 'son|beta|bete|बेटा|बेटे'],
  ['daughter', 'daughter|beti|बेटी'],
  ['friend', 'friend|dost|दोस्त'],
  ['neighbour', 'neighbou?r|padosi|पड़ोसी'],
  ['boss', 'boss'],
];
const ANY = RELATIONS.map(([, words]) => words).join('|');
const MY = '(?:my|mine|our|meri|mere|mera|hamari|hamare|apni|apne|majhya|मेरी|मेरे|मेरा|अपनी|अपने)';
const edge = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`, 'u');

/** Somebody says who he is to the one the number belongs to. */
const SPEAKS = [
  edge(`(?:this is|i am|i m|i'm|its|it's|here is) (?:her|his|their|the) (${ANY})`),
  edge(`(?:her|his) (${ANY}) (?:here|this side|speaking|writing)`),
  edge(`(?:main|mai|mein|hum) (?:unka|unki|uska|uski|inka|inki|iska|iski) (${ANY})`),
  edge(`(?:unka|unki|uska|uski) (${ANY}) (?:bol|likh)`),
  edge(`(?:मैं|मै) (?:उनका|उनकी|उसका|उसकी|इनका|इनकी) (${ANY})`),
];
/** Something is wanted for somebody else. */
const FOR = [
  edge(`for ${MY} (${ANY})`),
  edge(`${MY} (${ANY})(?:'s|s)? (?:car|vehicle|scooty|bike)`),
  edge(`${MY} (${ANY}) (?:ke liye|sathi|के लिए|साठी)`),
  edge(`${MY} (${ANY}) (?:ki|ka|ke|chi|की|का|के|ची) (?:gaadi|gadi|car|गाड़ी|गाडी|कार)`),
];
/** "Wait for my wife" is about her, but nothing is wanted for her. */
const NOT_FOR = edge(`(?:wait|waiting|waited|looking|ask|check|call|talk|speak)(?:ing)? (?:for|with|to) ${MY} (?:${ANY})`);
const SELF = edge("(?:for (?:me|myself)|(?:this is|its|it's|for) my own(?: car)?|mere liye|mere khud ke liye|apne liye|मेरे लिए|अपने लिए)");

/** Reads whom a message is about; undefined where it says nothing of that. Pure: who that is here is judged by the persons of the conversation. */
export function readPerson(text: string): PersonCue | undefined {
  const words = text.normalize('NFC').toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
  const speaker = relationIn(words, SPEAKS);
  if (speaker !== undefined) return { is: 'speaks', relation: speaker };
  const other = NOT_FOR.test(words) ? undefined : relationIn(words, FOR);
  if (other !== undefined) return { is: 'for', relation: other };
  return SELF.test(words) ? { is: 'self' } : undefined;
}

function relationIn(words: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const said = pattern.exec(words)?.[1];
    const relation = said && RELATIONS.find(([, names]) => edge(names).test(said))?.[0];
    if (relation) return relation;
  }
  return undefined;
}
