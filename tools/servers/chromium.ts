import { findOrInstall } from './install-program.ts';
import type { ServerKind } from './server-kind.ts';

/** The browser that page tests drive; the tests start it themselves, what is lent is its path. */
export const chromium: ServerKind = {
  name: 'chromium',
  variable: 'TEST_CHROMIUM',
  async start() {
    const found = await findOrInstall({
      names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
      packages: ['chromium'],
    });
    return found.is === 'missing' ? found : { is: 'lent', lent: { url: found.path, stop: async () => undefined } };
  },
};
