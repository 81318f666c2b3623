import { connect, type Socket } from 'node:net';

/** A client that speaks bytes, for requests no proper client would make. */
export interface RawClient {
  readonly socket: Socket;
  send(bytes: string | Uint8Array): void;
  /** Resolves when this pattern has come in, with all that has; rejects when the other side hangs up before. */
  until(pattern: RegExp): Promise<string>;
  /** Resolves with all that came in once the other side has hung up. */
  ended(): Promise<string>;
}

/** Connects to a port of loopback. */
export async function rawClient(port: number): Promise<RawClient> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.setEncoding('latin1').on('data', (text: string) => {
    heard += text;
  });
  // A reset is one of the ways in which the other side hangs up.
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  await new Promise<void>((resolve) => socket.on('connect', resolve));
  return {
    socket,
    send: (bytes) => void socket.write(bytes),
    until: async (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (pattern.test(heard)) resolve(heard);
        };
        socket.on('data', look);
        void closed.then(() => reject(new Error(`hung up after: ${heard}`)));
        look();
      }),
    ended: async () => closed.then(() => heard),
  };
}
