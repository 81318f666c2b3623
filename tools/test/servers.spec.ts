import { existsSync } from 'node:fs';
import { expect } from 'chai';
import type { Command, CommandEnd } from '../processes/run-command.ts';
import { answersOnPort } from '../servers/answers-on-port.ts';
import { startContainer } from '../servers/container.ts';
import { findProgram } from '../servers/find-program.ts';
import { findOrInstall, type InstallParts } from '../servers/install-program.ts';
import { lendServers } from '../servers/lend-servers.ts';
import { freePort, serverFolder, startServer } from '../servers/private-server.ts';
import type { ServerKind } from '../servers/server-kind.ts';

const rejection = async (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => expect.fail('it did not fail'),
    (error: unknown) => error as Error,
  );

describe('finding a program', () => {
  it('finds what the machine has, by the best name', () => {
    expect(findProgram(['no-such-program', 'node'])).to.match(/\/node$/);
    expect(findProgram(['no-such-program'])).to.equal(undefined);
  });

  it('does not take a folder for a program', () => {
    expect(findProgram(['bin'], '/usr')).to.equal(undefined);
  });
});

describe('installing a program', () => {
  const needed = { names: ['redis-server'], packages: ['redis-tools'] };
  const machine = (over: Partial<InstallParts> & { readonly has?: readonly string[]; readonly after?: readonly string[] } = {}) => {
    const ran: string[] = [];
    let has = over.has ?? ['apt-get', 'sudo'];
    const parts: InstallParts = {
      find: (names) => names.filter((name) => has.includes(name)).map((name) => `/usr/bin/${name}`)[0],
      run: async (command) => {
        ran.push(command.join(' '));
        if (command.includes('install')) has = over.after ?? [...has, 'redis-server'];
        return { is: 'done', code: 0, text: 'E: no such package\n' };
      },
      isRoot: true,
      mayInstall: true,
      ...over,
    };
    return { parts, ran };
  };

  it('installs nothing that is there', async () => {
    const { parts, ran } = machine({ has: ['redis-server', 'apt-get'] });
    expect(await findOrInstall(needed, parts)).to.deep.equal({ is: 'found', path: '/usr/bin/redis-server' });
    expect(ran).to.deep.equal([]);
  });

  it('installs what is missing, as root', async () => {
    const { parts, ran } = machine();
    expect(await findOrInstall(needed, parts)).to.deep.equal({ is: 'found', path: '/usr/bin/redis-server' });
    expect(ran).to.deep.equal(['apt-get update -q', 'apt-get install -qy --no-install-recommends redis-tools']);
  });

  it('asks sudo without a password where it is not root', async () => {
    const { parts, ran } = machine({ isRoot: false });
    expect((await findOrInstall(needed, parts)).is).to.equal('found');
    expect(ran).to.deep.equal([
      'sudo -n true',
      'sudo -n apt-get update -q',
      'sudo -n apt-get install -qy --no-install-recommends redis-tools',
    ]);
  });

  const refusals: readonly (readonly [guarantee: string, over: Parameters<typeof machine>[0], words: string])[] = [
    ['says what to do where it may not install', { mayInstall: false }, 'SAMVAD_INSTALL=0'],
    ['says what to do where there is no apt', { has: [] }, 'apt-get install redis-tools'],
    ['says what to do where it is not root and has no sudo', { has: ['apt-get'], isRoot: false }, 'as root'],
    ['says how the installation ended where it brought nothing', { after: ['apt-get'] }, 'E: no such package'],
  ];
  for (const [guarantee, over, words] of refusals) {
    it(guarantee, async () => {
      const found = await findOrInstall(needed, machine(over).parts);
      expect(found.is === 'missing' && found.todo).to.contain(words);
    });
  }
});

describe('a private server', () => {
  const serving = (port: number): string =>
    `require('node:net').createServer((s) => s.on('data', () => s.write('+PONG'))).listen(${port}, '127.0.0.1')`;
  const plan = async (source: (port: number) => string, readyWithinMs = 10_000) => {
    const port = await freePort();
    return {
      port,
      plan: {
        name: 'Ponger',
        program: process.execPath,
        args: ['-e', source(port)],
        ready: async () => answersOnPort(port, /PONG/, 'PING'),
        readyWithinMs,
        stopWithinMs: 500,
      },
    };
  };

  it('serves when it is handed over, and is gone with its folder when it was stopped', async () => {
    const folder = serverFolder('ponger');
    const { port, plan: ponger } = await plan(serving);
    const server = await startServer(ponger, folder);
    expect(await answersOnPort(port, /PONG/, 'PING')).to.equal(true);
    await server.stop();
    expect(await answersOnPort(port, /PONG/, 'PING')).to.equal(false);
    expect(existsSync(folder)).to.equal(false);
  });

  it('is gone also when it does not listen to being asked', async () => {
    const { port, plan: deaf } = await plan((at) => `process.on('SIGTERM', () => {}); ${serving(at)}`);
    const server = await startServer(deaf, serverFolder('ponger'));
    await server.stop();
    expect(await answersOnPort(port, /PONG/, 'PING')).to.equal(false);
  });

  it('tells its last words when it ends at once, and leaves no folder', async () => {
    const folder = serverFolder('ponger');
    const { plan: dying } = await plan(() => 'console.error("no disk"); process.exit(1)');
    const error = await rejection(startServer(dying, folder));
    expect(error.message).to.match(/^Ponger ended at once.*\nno disk/);
    expect(existsSync(folder)).to.equal(false);
  });

  it('is ended when it does not get ready in time', async () => {
    const { plan: silent } = await plan(() => 'setInterval(() => {}, 1000)', 200);
    expect((await rejection(startServer(silent, serverFolder('ponger')))).message).to.contain('Ponger did not get ready');
  });

  it('says so when its program does not exist', async () => {
    const { plan: absent } = await plan(serving);
    const error = await rejection(startServer({ ...absent, program: '/no/such/program' }, serverFolder('ponger')));
    expect(error.message).to.contain('ENOENT');
  });
});

describe('a container', () => {
  const image = {
    name: 'redis:7',
    port: 6379,
    environment: { A: 'b' },
    url: (port: number) => `redis://127.0.0.1:${port}`,
    greet: '',
    greeting: /./,
  };
  const docker = (codes: Readonly<Record<string, number>>) => {
    const ran: Command[] = [];
    const run = async (command: Command): Promise<CommandEnd> => {
      ran.push(command);
      return { is: 'done', code: codes[command[1] ?? ''] ?? 0, text: 'pulled\nc0ffee\n' };
    };
    return { ran, run };
  };

  it('is published on loopback only and removed when it is given back', async () => {
    const { ran, run } = docker({});
    const lent = await startContainer(image, run, async () => true);
    const port = /:(\d+)$/.exec(lent?.url ?? '')?.[1];
    expect(ran[1]).to.deep.equal(['docker', 'run', '--rm', '--detach', '--publish', `127.0.0.1:${port}:6379`, '--env', 'A=b', 'redis:7']);
    await lent?.stop();
    expect(ran[2]).to.deep.equal(['docker', 'rm', '--force', 'c0ffee']);
  });

  it('is not there where Docker does not run or cannot fetch it', async () => {
    expect(await startContainer(image, docker({ info: 1 }).run)).to.equal(undefined);
    expect(await startContainer(image, docker({ run: 125 }).run)).to.equal(undefined);
  });
});

describe('lending servers', () => {
  const kind = (name: ServerKind['name'], start: ServerKind['start']): ServerKind => ({
    name,
    variable: `TEST_${name.toUpperCase()}`,
    start,
  });
  const kinds = (stopped: string[]) => ({
    mariadb: kind('mariadb', async () => ({
      is: 'lent' as const,
      lent: {
        url: 'mysql://own',
        stop: async () => {
          stopped.push('mariadb');
        },
      },
    })),
    redis: kind('redis', async () => ({ is: 'missing' as const, todo: 'install it' })),
    chromium: kind('chromium', async () => ({ is: 'missing' as const, todo: 'install it' })),
  });

  it('lends a private server and stops it', async () => {
    const stopped: string[] = [];
    const loan = await lendServers(['mariadb'], {}, kinds(stopped));
    expect(loan.environment).to.deep.equal({ TEST_MARIADB: 'mysql://own' });
    await loan.stop();
    expect(stopped).to.deep.equal(['mariadb']);
  });

  it('uses the server that the environment names and leaves it running', async () => {
    const loan = await lendServers(['redis'], { TEST_REDIS: 'redis://given' }, kinds([]));
    expect(loan.environment).to.deep.equal({});
    await loan.stop();
  });

  it('says what to do when one cannot be had, and takes the others back', async () => {
    const stopped: string[] = [];
    const error = await rejection(lendServers(['mariadb', 'redis'], {}, kinds(stopped)));
    expect(error.message).to.equal('redis is needed: install it, or start Docker, or set TEST_REDIS to one that tests may fill and empty.');
    expect(stopped).to.deep.equal(['mariadb']);
  });
});
