import type { Command, ValueSource } from '@samvad/framework';
import type { Understander, UnderstandRequest } from '@samvad/framework/ports';

/**
 * An understander that takes commands as they are written, for tests of the core that must not depend on how words are understood:
 * `start wash; service: basic; yes`. Parts are separated by `;` or line ends; `slot: value` sets a slot, the value as JSON or as plain words.
 * A part that is no command is not understood.
 */
export function commandWords(): Understander {
  return {
    name: 'command-words',
    understand(request) {
      const parts = request.text.split(/[;\n]/).map((part) => part.trim());
      let flow = request.open?.flow ?? null;
      const commands: Command[] = [];
      for (const part of parts) {
        const command = read(part, flow, request);
        if (command?.name === 'start') flow = command.flow;
        if (command) commands.push(command);
      }
      return Promise.resolve({ by: 'embedded', commands, emotion: { label: 'neutral', intensity: 0 }, language: request.language });
    },
  };
}

const PLAIN = ['resume', 'undo', 'skip', 'dontKnow', 'why', 'repeat', 'recap', 'wait', 'menu', 'optOut', 'optIn', 'forgetMe'] as const;
const CHITCHAT = ['greeting', 'thanks', 'bye', 'smalltalk', 'emoji'] as const;

function read(part: string, flow: string | null, request: UnderstandRequest): Command | undefined {
  const source: ValueSource = { messageId: request.messageId, by: 'text', quote: part };
  const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(part) ?? [];
  if (word.endsWith(':')) return { name: 'set', flow, slot: word.slice(0, -1), value: valueOf(rest), source };
  const plain = PLAIN.find((name) => name === word);
  if (plain) return { name: plain };
  const kind = CHITCHAT.find((name) => name === word);
  if (kind) return { name: 'chitchat', kind };
  if (word === 'later') return { name: 'wait', later: true };
  switch (word) {
    case 'start':
      return { name: 'start', flow: rest, score: 1, quote: part };
    case 'unset':
      return { name: 'unset', slot: rest };
    case 'yes':
      return { name: 'affirm', source };
    case 'no':
      return { name: 'deny', source };
    case 'cancel':
      return { name: 'cancel', all: rest === 'all' };
    case 'question':
      return { name: 'question', text: rest };
    case 'complain':
    case 'handOff':
    case 'outOfScope':
      return { name: word, quote: part };
    default:
      return undefined;
  }
}

function valueOf(words: string): unknown {
  return /^[[{"]|^(true|false|null|-?\d+(\.\d+)?)$/.test(words) ? (JSON.parse(words) as unknown) : words;
}
