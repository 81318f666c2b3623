import type { Check } from './check.ts';

const NEEDED = 24;

/** Checks the version of Node, given as in `process.versions.node`. */
export const nodeCheck = (version: string): Check => ({
  name: 'node',
  async run() {
    if (Number.parseInt(version, 10) >= NEEDED) return [{ is: 'ok', detail: version }];
    return [
      { is: 'fail', detail: `${version}, ${NEEDED} is needed`, remedy: 'run npm install, then start by npm run: it brings its own Node' },
    ];
  },
});
