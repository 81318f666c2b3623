import { answersOnPort } from './answers-on-port.ts';
import { findOrInstall } from './install-program.ts';
import { freePort, serverFolder, startServer } from './private-server.ts';
import type { ServerKind } from './server-kind.ts';

/** A Redis of its own: a free port, nothing kept on disk. */
export const redis: ServerKind = {
  name: 'redis',
  variable: 'TEST_REDIS_URL',
  image: {
    name: 'redis:7',
    port: 6379,
    url: (port) => `redis://127.0.0.1:${port}`,
    environment: {},
    greeting: /^\+PONG/,
    greet: 'PING\r\n',
  },
  async start() {
    // Debian's redis-tools hold the server too, under the name of its checker, and bring no service along.
    const found = await findOrInstall({ names: ['redis-server', 'valkey-server', 'redis-check-rdb'], packages: ['redis-tools'] });
    if (found.is === 'missing') return found;
    const port = await freePort();
    const folder = serverFolder('redis');
    const running = await startServer(
      {
        name: 'Redis',
        program: found.path,
        calledAs: 'redis-server',
        args: ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder],
        ready: async () => answersOnPort(port, /^\+PONG/, 'PING\r\n'),
      },
      folder,
    );
    return { is: 'lent', lent: { url: `redis://127.0.0.1:${port}`, stop: async () => running.stop() } };
  },
};
