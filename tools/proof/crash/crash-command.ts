import { appendFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCrash } from './run-crash.ts';

const OPTIONS = {
  runs: { type: 'string', default: '20' },
  pauses: { type: 'string', default: '4' },
  db: { type: 'string', default: 'sqlite' },
  seed: { type: 'string', default: '1' },
  'per-episode': { type: 'string', default: '12' },
  episode: { type: 'string' },
  point: { type: 'string' },
  minutes: { type: 'string', default: '600' },
  log: { type: 'string' },
} as const;

/** `npm run proof -- crash`: kills and stops the app at its failpoints, and tells whether anybody noticed. True when nobody did. */
export async function crash(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true });
  const { log } = values;
  if (log !== undefined) writeFileSync(log, '');
  const { violations } = await runCrash(
    {
      seed: Number(values.seed),
      kills: Number(values.runs),
      pauses: Number(values.pauses),
      perEpisode: Number(values['per-episode']),
      minutes: Number(values.minutes),
      db: values.db === 'mysql' ? 'mysql' : 'sqlite',
      ...(values.episode !== undefined && { episode: Number(values.episode) }),
      ...(values.point !== undefined && { point: new RegExp(values.point) }),
    },
    (line) => {
      console.log(line);
      if (log !== undefined) appendFileSync(log, `${line}\n`);
    },
  );
  return violations === 0;
}
