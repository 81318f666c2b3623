type Other = `${string}.${number}`;

/** What a language says: every key of the English texts but its other wordings (`ask.2`), of which it may have more or fewer. */
export type SameKeys<English> = { readonly [Key in Exclude<keyof English, Other>]: string };
