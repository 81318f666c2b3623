import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { channel } from './channel-under-test.ts';
import { signatureOf } from './webhook-bodies.ts';

// Recorded bodies are other people's data, so they are not in this repository; where a folder of them lies beside it, they are read too.
const shared = process.env['SAMVAD_SHARED'] ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const folder = join(shared, 'fixtures', 'whatsapp');
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /[/\\].*\.json$/.test(name))
  : [];
if (!files.length) process.stdout.write('No recorded webhook bodies here (SAMVAD_SHARED/fixtures/whatsapp): they are left out.\n');

describe('bodies recorded elsewhere', () => {
  for (const name of files)
    it(`can be read: ${name}`, () => {
      const bytes = readFileSync(join(folder, name));
      const account = /"phone_number_id"\s*:\s*"([^"]+)"/.exec(bytes.toString())?.[1] ?? '1';
      const { messages, statuses, unknown } = channel({ phoneNumberId: account }).parse(bytes, {
        'x-hub-signature-256': signatureOf(bytes),
      });
      expect(messages.length + statuses.length + unknown.length).to.be.at.least(1);
    });
});
