/** What an emoji says in a service chat. */
export type EmojiSense =
  | 'yes'
  | 'no'
  | 'thanks'
  | 'wave'
  | 'happy'
  | 'love'
  | 'laugh'
  | 'sad'
  | 'angry'
  | 'anxious'
  | 'confused'
  | 'wait'
  | 'other';

const SENSES: Readonly<Record<Exclude<EmojiSense, 'other'>, string>> = {
  yes: '👍 👌 ✅ ✔ 🆗 🙆 ☑ 💯',
  no: '👎 ❌ 🙅 ✖ 🚫',
  thanks: '🙏',
  wave: '👋',
  happy: '😀 😃 😄 😁 😊 🙂 😎 🤩 🥳 🎉 🎊 👏 🙌 ✨ 🔥 😇 😋 🤗 💪 ☺ 😌 🌟 ⭐ 🤝 😉',
  love: '❤ 🧡 💛 💚 💙 💜 🖤 🤍 😍 🥰 😘 💕 💖 💗 💐 🌹 🌸',
  laugh: '😂 🤣 😆 😅 😹 😜 😝',
  sad: '😢 😭 😞 😔 ☹ 🙁 😟 😓 💔 🥺 😿 😩 😫 😣 😖 😑 😒 🙄 😤',
  angry: '😠 😡 🤬 👿 💢 🖕 😾',
  anxious: '😰 😨 😱 😧 😦 😥 😬 🆘 🚨 ⚠',
  confused: '🤔 😕 🤷 ❓ ❔ ⁉ 😵 🧐 🤨 😐',
  wait: '⏳ ⌛ ✋ 🖐',
};

/** Emoji that say nothing of tiredness or anger by themselves but tell of it: they count as frustration where anger counts. */
const TIRED = new Set('😩 😫 😣 😖 😑 😒 🙄 😤'.split(' '));

const senseOf = new Map<string, EmojiSense>(
  Object.entries(SENSES).flatMap(([sense, signs]) => signs.split(' ').map((sign) => [sign, sense as EmojiSense] as const)),
);

/** One emoji with its skin tones, joiners and variation marks; pairs of regional letters are flags. */
export const EMOJI = /\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Extended_Pictographic})*/gu;

const bare = (emoji: string): string => String.fromCodePoint(emoji.codePointAt(0) ?? 0);

/** What an emoji says; skin tone and gender make no difference. */
export const readEmoji = (emoji: string): EmojiSense => senseOf.get(bare(emoji)) ?? 'other';

/** True for faces that are tired of it: 🙄, 😤, 😑. */
export const isTired = (emoji: string): boolean => TIRED.has(bare(emoji));
