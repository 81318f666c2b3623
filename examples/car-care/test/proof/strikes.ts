import { writeSync } from 'node:fs';

/** What happens at a failpoint: the process is killed, stopped until somebody wakes it, or an error is thrown. */
type Act = 'kill' | 'stop' | 'throw';

interface Strike {
  readonly point: string;
  /** The how-manieth hit, counted from the start of the process; `*`: every one. */
  readonly nth: number | '*';
  readonly act: Act;
}

const STRIKE = /^([\w.-]+):(\d+|\*):(kill|stop|throw)$/;
/** The file descriptor on which the runner hears what is about to happen. */
const NEWS = 3;

/**
 * Reads `SAMVAD_PROOF`: strikes parted by commas.
 *
 * @throws Error that names the part which is none
 * @example readStrikes('store.commit.before:2:kill')
 */
export function readStrikes(text: string): readonly Strike[] {
  const parts = text.split(',').filter((part) => part !== '');
  return parts.map((part) => {
    const [, point, nth, act] = STRIKE.exec(part) ?? [];
    if (point === undefined || nth === undefined || act === undefined) throw new Error(`SAMVAD_PROOF: ${part} is no name:hit:act`);
    return { point, nth: nth === '*' ? nth : Number(nth), act: act as Act };
  });
}

/** Failpoints that do what they were told, at once, in the middle of whatever runs. */
export function strikingFailpoints(strikes: readonly Strike[]): { hit(name: string): void } {
  const hits = new Map<string, number>();
  return {
    hit(name) {
      const now = (hits.get(name) ?? 0) + 1;
      hits.set(name, now);
      for (const { point, nth, act } of strikes) if (point === name && (nth === '*' || nth === now)) strike(act, name, now);
    },
  };
}

function strike(act: Act, name: string, hit: number): void {
  if (act === 'throw') throw new Error(`struck at ${name}`);
  writeSync(NEWS, `${act} ${name} ${hit}\n`);
  process.kill(process.pid, act === 'kill' ? 'SIGKILL' : 'SIGSTOP');
}
