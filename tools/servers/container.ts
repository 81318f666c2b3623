import { setTimeout as pause } from 'node:timers/promises';
import { type Command, type CommandEnd, runCommand } from '../processes/run-command.ts';
import { answersOnPort } from './answers-on-port.ts';
import { freePort } from './private-server.ts';
import type { Lent, ServerImage } from './server-kind.ts';

const LIMIT_MS = 5 * 60_000;
const TRIES = 600;
const ASK_AGAIN_MS = 100;

type Run = (command: Command) => Promise<CommandEnd>;
const keep: Run = async (command) => runCommand(command, { output: 'keep', limitMs: LIMIT_MS });

/** Runs a container image until it serves; undefined when Docker is not there or cannot run it. */
export async function startContainer(image: ServerImage, run: Run = keep, answers = answersOnPort): Promise<Lent | undefined> {
  const docker = await run(['docker', 'info']);
  if (docker.is !== 'done' || docker.code !== 0) return undefined;
  const port = await freePort();
  const settings = Object.entries(image.environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  const started = await run(['docker', 'run', '--rm', '--detach', '--publish', `127.0.0.1:${port}:${image.port}`, ...settings, image.name]);
  if (started.is !== 'done' || started.code !== 0) return undefined;
  const container = started.text.trim().split('\n').at(-1) ?? '';
  const stop = async (): Promise<void> => {
    await run(['docker', 'rm', '--force', container]);
  };
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await answers(port, image.greeting, image.greet)) return { url: image.url(port), stop };
    await pause(ASK_AGAIN_MS);
  }
  await stop();
  return undefined;
}
