import { expect } from 'chai';
import { brief, type Moment, say } from './talk.ts';

/** One row of a table: what is said and the commands it comes to. */
export interface Row {
  readonly said: string;
  readonly means: string;
}

/** Reads rows of the form `what is said → commands`, one a line; a `⏎` in the text is a line end. */
function rows(table: string): readonly Row[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [said = '', means = ''] = line.split('→').map((part) => part.trim());
      return { said: said.replaceAll('⏎', '\n'), means };
    });
}

/** Makes one test of each row. `a|b` allows either. */
export function testRows(moment: Moment, table: string): void {
  for (const { said, means } of rows(table)) {
    it(`${JSON.stringify(said)} is ${means || 'nothing'}`, async () => {
      const { commands } = await say(said, moment);
      expect(means.split('|').map((each) => each.trim())).to.include(commands.map(brief).join(', '));
    });
  }
}
