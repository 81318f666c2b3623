import { wordSet } from '../reading/word-lists.ts';
import { foldWord, type Word } from '../reading/words.ts';

/** Which name an open question asks for. */
export type AskedName = 'first' | 'last' | undefined;

/** What may stand before a name or its cue at the start of a line. */
export const greets = wordSet('hi hello hey ok okay namaste ji yes sure haan and likho write accha नमस्ते जी');

/** What a cue says of the words beside it. */
export interface NameCue {
  readonly words: readonly string[];
  readonly of: 'name' | 'first' | 'last';
  /**
   * What it takes to believe it: `nothing` more; that the words `look` like a name ("I am …"); that a cue of speaking follows ("main … bol raha
   * hoon"); or that a name is `expected` ("it is …").
   */
  readonly needs: 'nothing' | 'look' | 'speaking' | 'expected';
}

const cues = (of: NameCue['of'], needs: NameCue['needs'], phrases: string): readonly NameCue[] =>
  phrases.split('|').map((phrase) => ({ words: phrase.trim().split(/\s+/u).map(foldWord), of, needs }));
const longestFirst = (...lists: readonly (readonly NameCue[])[]): readonly NameCue[] =>
  lists.flat().sort((a, b) => b.words.length - a.words.length);

/** Phrases before a name. */
const leading = longestFirst(
  cues('name', 'nothing', 'my name is|my full name is|my name|full name is|full name|the name is|name is|name|myself|my self'),
  cues('name', 'nothing', 'mera naam hai|mera naam|mera nam|mera pura naam|pura naam|naam hai|naam|nam|मेरा नाम है|मेरा नाम|नाम है|नाम'),
  cues('name', 'nothing', 'maza nav|maze nav|majhe nav|mazha nav|majha nav|maza naav|majhe naav|mazhe nav|माझे नाव|माझं नाव|माझ नाव'),
  cues('first', 'nothing', 'my first name is|first name is|first name|given name is|given name'),
  cues('last', 'nothing', 'my last name is|last name is|last name|surname is|surname|sur name is|family name is|family name|my surname is'),
  cues('last', 'nothing', 'upnaam|adnav|aadnav|सरनेम|उपनाम|आडनाव'),
  cues('name', 'look', 'i am|im|i m|this is|call me|contact person'),
  cues('name', 'speaking', 'main|mai|mein|me|mi|yeh|मैं|मी'),
  cues('name', 'expected', 'it is|its|it s'),
);

/** Phrases after a name. */
const trailing = longestFirst(
  cues('last', 'nothing', 'is my surname|is my last name|is the surname|is my family name|mera surname hai|surname hai'),
  cues('first', 'nothing', 'is my first name|is the first name'),
  cues('name', 'nothing', 'is my name|is the name|mera naam hai|naam hai|मेरा नाम है|नाम है'),
  cues('name', 'look', 'here|this side|speaking|hoon|hun|हूं'),
  cues('name', 'look', 'bol raha|bol rahi|bol rha|bol rhi|bolta|bolte|बोल रहा|बोल रही|बोलतोय|बोलतेय'),
);

/** The cue that begins at a word. */
export const cueAt = (words: readonly Word[], index: number): NameCue | undefined => leading.find((cue) => stands(words, index, cue));
/** The cue that follows a name. */
export const cueAfter = (words: readonly Word[], index: number): NameCue | undefined => trailing.find((cue) => stands(words, index, cue));

const stands = (words: readonly Word[], index: number, cue: NameCue): boolean =>
  cue.words.every((word, step) => words[index + step]?.text === word);
