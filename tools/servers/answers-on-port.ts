import { connect } from 'node:net';

/**
 * Whether something on a port of loopback says what a server of its kind says: at once, or after it was spoken to.
 *
 * @param greet what to send first; nothing where the server speaks first
 */
export function answersOnPort(port: number, expected: RegExp, greet = ''): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let heard = '';
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.on('error', () => end(false));
    socket.on('close', () => end(false));
    socket.on('connect', () => greet !== '' && socket.write(greet));
    socket.setEncoding('latin1').on('data', (part: string) => {
      heard += part;
      if (expected.test(heard)) end(true);
    });
  });
}
