import type { VehicleClass } from '../vehicle-value.ts';

/** A make with its other spellings. */
export interface Make {
  readonly make: string;
  readonly aliases: readonly string[];
  readonly models: readonly Model[];
}

/** A model with its other spellings. */
export interface Model {
  readonly model: string;
  readonly vehicleClass: VehicleClass;
  readonly aliases: readonly string[];
}

/**
 * One make. `models` has a line for each: name, class by its first letter (h, s, u), other spellings by comma. Devanagari spellings are given
 * where the sound alone does not find them.
 */
export function make(name: string, aliases: string, models: string): Make {
  const list = (words: string): readonly string[] => words.split(',').flatMap((word) => (word.trim() ? [word.trim()] : []));
  return {
    make: name,
    aliases: list(aliases),
    models: models
      .trim()
      .split('\n')
      .map((line) => {
        const [model = '', letter = '', spellings = ''] = line.split('|').map((cell) => cell.trim());
        return { model, vehicleClass: ({ h: 'hatchback', s: 'sedan' } as const)[letter] ?? 'suv', aliases: list(spellings) };
      }),
  };
}
