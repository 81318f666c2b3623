import type { Violation } from '../workspace/violation.ts';
import type { Source } from './import-graph.ts';

/** A library that one place of the house keeps to itself. */
interface SinglePlace {
  readonly library: RegExp;
  readonly place: RegExp;
  readonly mend: string;
}

const PLACES: readonly SinglePlace[] = [
  {
    library: /^(inversify|@inversifyjs\/.+|reflect-metadata)$/,
    place: /^packages\/framework\/src\/app\/bindings\.ts$/,
    mend: 'take what you need as a parameter and bind it in packages/framework/src/app/bindings.ts',
  },
  {
    library: /^knex$/,
    place: /^packages\/store-knex\//,
    mend: 'use the store port; SQL stays in packages/store-knex',
  },
];

/** Finds imports of a library outside the one place that may use it. */
export const singlePlaces = (sources: readonly Source[]): readonly Violation[] =>
  sources.flatMap(({ path, edges }) =>
    edges.flatMap(({ line, target }) => {
      if (target.is !== 'outside') return [];
      const rule = PLACES.find(({ library, place }) => library.test(target.name) && !place.test(path));
      return rule ? [{ file: path, line, what: `imports ${target.name} outside its one place`, mend: rule.mend }] : [];
    }),
  );
