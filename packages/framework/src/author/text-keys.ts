type Trim<S extends string> = S extends ` ${infer R}` ? Trim<R> : S extends `${infer R} ` ? Trim<R> : S;
type ParamName<P extends string> = P extends `${infer Name},${string}` ? Trim<Name> : Trim<P>;

/** The names between `{{` and `}}` of a text. */
export type ParamNames<S extends string> = S extends `${string}{{${infer P}}}${infer Rest}` ? ParamName<P> | ParamNames<Rest> : never;

/** The parameters a text wants; none for a plain one. */
export type ParamsOf<S extends string> = { readonly [P in ParamNames<S>]: unknown };

/** The keys of a plugin's English texts. */
export type KeyOf<T> = T extends { readonly en: infer En } ? keyof En & string : never;

/** The parameters of one key of a plugin's texts. */
export type KeyParams<T, K extends string> = T extends { readonly en: infer En }
  ? K extends keyof En
    ? En[K] extends string
      ? ParamsOf<En[K]>
      : never
    : never
  : never;

/** A text with its parameters as trailing arguments: none where the text has none. */
export type TextArguments<T, K extends string> = keyof KeyParams<T, K> extends never ? [] : [params: KeyParams<T, K>];

/** The same for an outcome's text: the task's own slots are there by themselves, shown as in a summary. */
export type OutcomeArguments<T, K extends string, S> = keyof Omit<KeyParams<T, K>, keyof S> extends never
  ? []
  : [params: Omit<KeyParams<T, K>, keyof S>];
