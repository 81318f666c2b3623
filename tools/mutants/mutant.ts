/** A change of one place in the sources; what is looked for must be there exactly once. */
export interface Edit {
  /** Path from the root of the repository. */
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/** Where a mutant is hunted: in the simulator, or by specs where the simulator cannot meet it. */
export type Hunt =
  | { readonly by: 'simulation'; readonly store: 'memory' | 'sqlite'; readonly profile: string }
  | { readonly by: 'specs'; readonly specs: string; readonly needs: 'mariadb'; readonly because: string };

/** A bug that is planted on purpose: a proof is worth what it finds. */
export interface Mutant {
  readonly name: string;
  readonly says: string;
  readonly edits: readonly Edit[];
  readonly hunt: Hunt;
}
