import { InvalidArgumentError } from 'commander';

const MOST_TURNS = 100;

/** Reads the number of turns from the command line. @throws InvalidArgumentError for anything else */
export function turnCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_TURNS) return count;
  throw new InvalidArgumentError(`It must be a number from 1 to ${MOST_TURNS}.`);
}
