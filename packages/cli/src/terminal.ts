import { styleText } from 'node:util';

/** How a word is set off, where colours are shown. */
export type Accent = 'green' | 'yellow' | 'red' | 'bold' | 'dim';

/** Where the command line writes. */
export interface Terminal {
  /** Writes a line of the answer. */
  say(line: string): void;
  /** Writes a line about what went wrong, beside the answer. */
  complain(line: string): void;
  /** Sets a text off, where colours are shown; otherwise gives it back as it is. */
  paint(accent: Accent, text: string): string;
}

/** The terminal of this process. Colours are shown on a TTY only, and not with `NO_COLOR` or `--no-color`. */
export function processTerminal(argv: readonly string[], environment: NodeJS.ProcessEnv = process.env): Terminal {
  const colours = process.stdout.isTTY && !environment['NO_COLOR'] && !argv.includes('--no-color');
  return {
    say: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
    paint: (accent, text) => (colours ? styleText(accent, text, { validateStream: false }) : text),
  };
}
