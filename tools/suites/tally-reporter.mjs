import { writeFileSync } from 'node:fs';
import mocha from 'mocha';

/** Mocha's dots, and a file with the numbers for whoever adds suites up. Option: `tally`, the path of that file. */
export default class TallyReporter extends mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    const { tally } = options.reporterOptions;
    runner.once('end', () => writeFileSync(tally, JSON.stringify({ passed: this.stats.passes, failed: this.stats.failures })));
  }
}
