import type { Emotion } from '@samvad/framework';
import type { Understander } from '@samvad/framework/ports';
import { commandWords } from '@samvad/testing';

/** Takes commands as they are written; `angry!` and the like before them say how the customer sounds. */
export const feelingWords = (): Understander => {
  const plain = commandWords();
  return {
    name: 'feeling-words',
    async understand(request, signal) {
      const [, label, rest] = /^(angry|frustrated|anxious|happy)! ?(.*)$/s.exec(request.text) ?? [];
      const read = await plain.understand({ ...request, text: rest ?? request.text }, signal);
      return label ? { ...read, emotion: { label: label as Emotion['label'], intensity: 0.9 } } : read;
    },
  };
};
