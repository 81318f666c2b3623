import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a server that can lose what goes over it. */
export interface DroppingProxy {
  /** The URL of the server by this way. */
  readonly url: string;
  /**
   * Loses the next text that holds these words: `unsent`, before the server hears of it; `unanswered`, after the server has done it and before its
   * answer is heard.
   */
  loseNext(words: string, how: 'unsent' | 'unanswered'): void;
  /** Ends all connections as a killed process does that has not read its answers: the server can write none from now on. */
  breakOff(): void;
  /** How many texts were lost. */
  readonly lost: number;
  /** Ends all connections and takes no new ones, as a server that is gone. */
  goDown(): Promise<void>;
  comeUp(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a way to the server of a URL. */
export async function droppingProxy(serverUrl: string): Promise<DroppingProxy> {
  const target = new URL(serverUrl);
  let losing: { readonly words: string; readonly how: 'unsent' | 'unanswered' } | undefined;
  let lost = 0;
  const sockets = new Set<Socket>();
  const join = (client: Socket): void => {
    const server = connect(Number(target.port), target.hostname);
    const end = (): void => {
      client.destroy();
      server.destroy();
    };
    let deaf = false;
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', end).on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
    client.on('data', (part) => {
      const hit = losing && part.includes(losing.words) ? losing : undefined;
      if (hit) {
        losing = undefined;
        lost += 1;
        if (hit.how === 'unsent') return end();
        deaf = true;
      }
      server.write(part);
    });
    server.on('data', (part) => (deaf ? end() : client.write(part)));
  };
  let listener: Server = createServer(join).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('loopback gave no port');
  const { port } = address;
  const url = new URL(serverUrl);
  url.host = `127.0.0.1:${port}`;
  const goDown = async (): Promise<void> => {
    const closed = once(listener, 'close');
    listener.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return {
    url: url.href,
    loseNext(words, how) {
      losing = { words, how };
    },
    breakOff() {
      for (const socket of sockets) socket.resetAndDestroy();
    },
    get lost() {
      return lost;
    },
    goDown,
    async comeUp() {
      listener = createServer(join).listen(port, '127.0.0.1');
      await once(listener, 'listening');
    },
    close: goDown,
  };
}
