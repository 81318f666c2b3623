import type { UnitName, Units } from '@samvad/framework/ports';
import type { StoreFailpoints } from '../failpoints.ts';
import type { Statements } from '../statements/statements.ts';
import { type UnitTable, units } from './units.ts';

type Call = (...values: unknown[]) => unknown;

/** The units as they are, over statements with a failpoint before and after each: `sqlite.<unit>.<n>`. Made once, where a test asks for it. */
export function watchedUnits(failpoints: StoreFailpoints): UnitTable {
  let unit: UnitName | undefined;
  let point = 0;
  const pass = (): void => {
    failpoints.hit(`sqlite.${unit}.${point}`);
    point += 1;
  };
  const watched = new WeakMap<Statements, Statements>();
  const over = (statements: Statements): Statements => {
    const known = watched.get(statements) ?? watchStatements(statements, pass);
    watched.set(statements, known);
    return known;
  };
  const watch = <N extends UnitName>(name: N) => {
    const run: UnitTable[N] = units[name];
    return (statements: Statements, input: Units[N]['in']): Units[N]['out'] => {
      unit = name;
      point = 0;
      return run(over(statements), input);
    };
  };
  return Object.fromEntries((Object.keys(units) as UnitName[]).map((name) => [name, watch(name)])) as unknown as UnitTable;
}

/** Groups of statements, each call of which passes a point before and after. */
function watchStatements(statements: Statements, pass: () => void): Statements {
  const around =
    (statement: object, call: Call): Call =>
    (...values) => {
      pass();
      const result = call.apply(statement, values);
      pass();
      return result;
    };
  const watchOne = (statement: object): object => ({
    get: around(statement, (statement as { get: Call }).get),
    all: around(statement, (statement as { all: Call }).all),
    run: around(statement, (statement as { run: Call }).run),
  });
  const { leaseNow, nextFence, ...groups } = statements;
  const watchedGroups = Object.entries(groups).map(([name, group]) => [
    name,
    Object.fromEntries(Object.entries(group).map(([key, statement]) => [key, watchOne(statement as object)])),
  ]);
  return { leaseNow, nextFence, ...(Object.fromEntries(watchedGroups) as Omit<Statements, 'leaseNow' | 'nextFence'>) };
}
