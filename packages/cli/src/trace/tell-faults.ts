import { codes, type FaultRecord } from '@samvad/framework';
import type { Voice } from './voice.ts';

/** Tells faults: the code and what happened, the place, the causes down to the root, and what a person does about it. */
export const tellFaults = (faults: readonly FaultRecord[], voice: Voice): readonly string[] =>
  faults.flatMap((fault) => tellFault(fault, voice));

function tellFault(fault: FaultRecord, voice: Voice): readonly string[] {
  const { code, message, file, line, operation, plugin, subsystem, causes, retryable } = fault;
  const owner = plugin === null ? `subsystem ${subsystem}` : `plugin ${plugin}, subsystem ${subsystem}`;
  return [
    `  ${voice.paint('red', code)}  ${voice.text(message)}`,
    `    at ${file}:${line}, during ${operation} (${owner}), ${voice.time(Date.parse(fault.at))}`,
    ...causes.map((cause) => `    because ${cause.name}: ${voice.text(cause.message)}${placeOf(cause)}`),
    `    ${retryable ? 'May be tried again. ' : ''}To do: ${codes[code].todo}`,
  ];
}

const placeOf = ({ file, line }: FaultRecord['causes'][number]): string => (file === null ? '' : `, at ${file}:${line}`);
