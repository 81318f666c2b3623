/** Most rows of one kind that hang on one turn. */
export const ROWS_PER_TURN = 1000;

/**
 * The number of a row that hangs on a turn. Its turn's number is in it, so that the rows of a turn lie together, those of later turns after them,
 * and none needs an index to be found.
 */
export function rowNumber(turn: number, place: number): number {
  if (place >= ROWS_PER_TURN) throw new Error(`a turn has at most ${ROWS_PER_TURN} rows of a kind`);
  return turn * ROWS_PER_TURN + place;
}

/** SQL: that row `row` hangs on turn `turn`, for a join from the turn. */
export const hangsOn = (row: string, turn: string): string =>
  `${row} BETWEEN ${turn} * ${ROWS_PER_TURN} AND ${turn} * ${ROWS_PER_TURN} + ${ROWS_PER_TURN - 1}`;

/** SQL: the number of the turn a row hangs on. */
export const turnOfRow = (row: string): string => `${row} / ${ROWS_PER_TURN}`;
