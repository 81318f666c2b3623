import type { Command } from '../processes/run-command.ts';

/** One step of the check: commands that all must end well. */
export interface Step {
  readonly name: string;
  readonly commands: readonly Command[];
}

const tool = (program: string): Command => ['node', '--conditions=samvad-source', program];

/** What a change must pass before its tests are worth running. Types come before lint: the linter reads what the build declares. */
export const steps: readonly Step[] = [
  { name: 'format', commands: [['biome', 'format', '--reporter=summary', '.']] },
  {
    name: 'types',
    commands: [
      ['tsc', '-b'],
      ['tsc', '-p', 'tsconfig.test.json'],
    ],
  },
  { name: 'lint', commands: [['oxlint', '--type-aware', '--deny-warnings', '--report-unused-disable-directives', '--format=stylish']] },
  { name: 'layers', commands: [tool('tools/check-layers/main.ts')] },
  { name: 'shape', commands: [tool('tools/check-shape/main.ts')] },
  { name: 'dead code', commands: [['knip', '--no-progress', '--no-config-hints']] },
];
