import { silentLogger } from '@samvad/framework';
import { createHost, type Host, type HostedBot, type HostOptions } from '@samvad/host-koa';

/** A bot that takes everything and is well, except for what a test says. */
export const fakeBot = (parts: Partial<HostedBot> = {}): HostedBot => ({
  webhook: async () => ({ status: 200 }),
  notice: async () => ({ status: 200 }),
  verify: () => undefined,
  health: async () => [],
  ...parts,
});

/** A host on a free port of loopback. */
export interface Served {
  readonly url: string;
  readonly port: number;
  readonly host: Host;
}

const opened: Host[] = [];

/** Serves a bot until the test is over. */
export async function serve(options: Partial<HostOptions> = {}): Promise<Served> {
  const host = createHost({ bot: fakeBot(), logger: silentLogger, ...options });
  opened.push(host);
  return { ...(await host.listen(0, '127.0.0.1')), host };
}

/** Closes every host of the test that has ended. */
export async function closeServed(): Promise<void> {
  await Promise.all(opened.splice(0).map(async (host) => host.close()));
}

/** The status and the code of an answer that refuses, and whether it has the shape of all of them. */
export async function refusalOf(answer: Response): Promise<{ status: number; code: string }> {
  const body = (await answer.json()) as { error: { code: string; message: string } };
  if (Object.keys(body).join() !== 'error' || !body.error.message) throw new Error(`not an API error: ${JSON.stringify(body)}`);
  return { status: answer.status, code: body.error.code };
}
