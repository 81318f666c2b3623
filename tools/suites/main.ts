import { allSuites } from './all-suites.ts';
import { runSuites } from './run-suites.ts';

const { failed } = await runSuites(allSuites(), console.log);
process.exitCode = failed === 0 ? 0 : 1;
