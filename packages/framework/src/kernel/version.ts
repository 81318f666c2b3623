/** The version of the framework, as in its package.json; a turn's journal carries it. */
export const version = '0.1.0';
