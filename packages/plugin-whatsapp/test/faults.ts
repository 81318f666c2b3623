import { Fault, type FaultCode } from '@samvad/framework';

/** The fault that a function throws; an error of the spec when it throws none. */
export function thrownBy(work: () => unknown): Fault {
  try {
    work();
  } catch (thrown) {
    return asFault(thrown);
  }
  throw new Error('nothing was thrown');
}

/** The fault that a promise rejects with. */
export async function rejectionOf(work: Promise<unknown>): Promise<Fault> {
  const end = await work.then(
    () => undefined,
    (thrown: unknown) => ({ thrown }),
  );
  if (!end) throw new Error('nothing was rejected');
  return asFault(end.thrown);
}

/** The code of a result's fault. */
export const codeOf = (fault: unknown): FaultCode => asFault(fault).code;

function asFault(thrown: unknown): Fault {
  if (Fault.is(thrown)) return thrown;
  throw thrown instanceof Error ? thrown : new Error(String(thrown));
}
