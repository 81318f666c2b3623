import { runSteps } from './run-steps.ts';
import { steps } from './steps.ts';

const { failed } = await runSteps(steps, console.log);
console.log(failed === 0 ? 'Everything is in order.' : `${failed} of ${steps.length} steps failed.`);
process.exitCode = failed === 0 ? 0 : 1;
