import { readFile } from 'node:fs/promises';
import { version } from '../../src/kernel/version.ts';
import { expect } from 'chai';

describe('the version in journals', () => {
  it('is that of the package', async () => {
    const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
    expect(version).to.equal(manifest.version);
  });
});
