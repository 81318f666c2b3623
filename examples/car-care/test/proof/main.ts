// The app for proofs of crash safety: as main.ts starts it, with failpoints that strike where SAMVAD_PROOF says, and with short leases.
import { startApp } from '../../src/app.ts';
import { readEnv } from '../../src/env.ts';
import { readStrikes, strikingFailpoints } from './strikes.ts';

const read = readEnv(process.env);
if ('problems' in read) throw new Error(read.problems.join('\n'));
const app = await startApp(read.env, {
  failpoints: strikingFailpoints(readStrikes(process.env['SAMVAD_PROOF'] ?? '')),
  // Leases that run out soon, so that nobody has to wait a quarter of a minute for each pause.
  settings: { leaseMs: 1500, renewMs: 400, doubtMs: 3000 },
});
process.once('SIGTERM', () => void app.stop().then(() => process.exit(0)));
process.stdout.write(`webhooks   ${app.url}/webhooks/whatsapp\nready\n`);
