import { firstSchema } from './first-schema.ts';

/** One step of the schema: fixed statements, never edited once released. */
export interface SchemaStep {
  readonly name: string;
  readonly statements: readonly string[];
}

/** All steps, oldest first; the schema's version is how many there are. */
export const schemaSteps: readonly SchemaStep[] = [{ name: '0001-first-schema', statements: firstSchema }];

/** The schema version this code reads and writes. */
export const schemaVersion = schemaSteps.length;
