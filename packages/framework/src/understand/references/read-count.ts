const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  do: 2,
  teen: 3,
  char: 4,
  chaar: 4,
  paanch: 5,
  दो: 2,
  तीन: 3,
  चार: 4,
  पाँच: 5,
  पांच: 5,
};
/** In the plural, for "4 saturday" is an hour and its day. */
const COUNTED =
  /(?<![\p{L}\p{N}:.])(\d{1,2}|\p{L}+)\s+(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends|times|washes|bookings|visits|appointments|services|baar|bar|बार)(?![\p{L}\p{N}])/iu;
const MOST = 20;

/** How many of it are wanted: "book 4 saturdays" is four; undefined where one is. */
export function readCount(text: string): number | undefined {
  const said = COUNTED.exec(text.toLowerCase())?.[1];
  const count = said === undefined ? undefined : /^\d+$/u.test(said) ? Number(said) : NUMBERS[said];
  return count !== undefined && count >= 2 && count <= MOST ? count : undefined;
}
