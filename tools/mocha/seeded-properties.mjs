import fc from 'fast-check';

/**
 * Gives property tests the same cases in every run, so that a red run is the change's own doing. `PROPERTY_SEED=random` looks further, a number
 * repeats what such a run has found; fast-check prints the seed of a failure.
 */
const given = process.env.PROPERTY_SEED;
const FIXED = 20261125;
if (given !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: given === undefined ? FIXED : Number(given) });
