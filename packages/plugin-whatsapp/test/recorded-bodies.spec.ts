import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { channel } from './channel-under-test.ts';
import { signatureOf } from './webhook-bodies.ts';

// Recorded bodies are other people's data, so they are not in this repository; where a folder of them exists they are read too.
const folder = process.env['SAMVAD_SHARED'] && join(process.env['SAMVAD_SHARED'], 'fixtures', 'whatsapp');
const files =
  folder && existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /[/\\].*\.json$/.test(name))
    : [];

describe('bodies recorded elsewhere', () => {
  if (!folder || !files.length) {
    it('are absent: set SAMVAD_SHARED to a folder with fixtures/whatsapp to read them too', () => undefined);
    return;
  }
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
