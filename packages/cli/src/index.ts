export { type AddCommand, type CliContext } from './commands/add-command.ts';
export type { Replayer } from './commands/replay-command.ts';
export type { Check, Finding } from './doctor/check.ts';
export { databaseCheck } from './doctor/database-check.ts';
export { nodeCheck } from './doctor/node-check.ts';
export { type Probe, probeCheck } from './doctor/probe-check.ts';
export { exitCodes } from './exit-codes.ts';
export { type CliParts, runCli } from './run-cli.ts';
export { type Accent, processTerminal, type Terminal } from './terminal.ts';
