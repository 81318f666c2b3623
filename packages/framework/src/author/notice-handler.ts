import type { z } from 'zod';
import type { Purpose } from '../model/outbound.ts';
import type { TextRef } from '../model/outcome.ts';
import type { KeyOf, TextArguments } from './text-keys.ts';

/** Why news are told: `awaited` at any hour, because the customer waits for it now; `update` outside the quiet hours; `offer` when nothing else is on. */
export type NewsPurpose = Extract<Purpose, 'awaited' | 'update' | 'offer'>;

/** News put into words. */
export interface Telling {
  readonly text: TextRef;
  readonly purpose: NewsPurpose;
}

/** A piece of news as a handler sees it. */
export interface News<F> {
  /** Kind and name of the record: `Service Booking`, `BKG-00012`. */
  readonly subject: string;
  readonly name: string;
  readonly event: string;
  readonly fields: F;
  /** The flow of this conversation that made the record, while that is remembered: its customer was told of the making already. */
  readonly madeBy: string | null;
}

/** What a plugin declares: which news it understands, and what they mean for the customer. */
export interface NoticeOptions<T, F> {
  /** The business system; any when absent. */
  readonly source?: string;
  readonly subject: string;
  /** The fields the handler reads; news that do not have them are not told. */
  readonly fields: z.ZodType<F>;
  /** Pure: no clock, no gateway. Undefined when there is nothing to tell. */
  news(
    news: News<F> & { tell<K extends KeyOf<T>>(purpose: NewsPurpose, key: K, ...params: TextArguments<T, K>): Telling },
  ): Telling | undefined;
}

/** A handler as the core sees it. Authors make it with `plugin(…).onNotice(…)`. */
export interface NoticeHandler {
  readonly plugin: string;
  readonly source: string | null;
  readonly subject: string;
  /** What to tell; `unfit` where the fields are not what the handler reads. */
  read(news: News<unknown>): Telling | 'unfit' | undefined;
}
