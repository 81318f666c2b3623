import type { ChannelLimits } from '../author/channel.ts';
import type { NoticeHandler } from '../author/notice-handler.ts';
import type { OfferDeclaration } from '../author/offer.ts';
import type { FlowCatalogue } from '../dialogue/catalogue.ts';
import type { Chance } from '../kernel/chance.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Failpoints } from '../kernel/failpoints.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Timers } from '../kernel/timers.ts';
import type { Store } from '../ports/store.ts';
import type { Understander } from '../ports/understander.ts';
import type { Words } from '../reply/words.ts';
import type { Outages } from './outages.ts';
import type { Querier } from './querier.ts';
import type { BotSettings } from './settings.ts';
import type { TurnVersions } from './versions.ts';

/** What every turn of a bot works with; made once. */
export interface TurnParts {
  readonly settings: BotSettings;
  readonly catalogue: FlowCatalogue;
  readonly notices: readonly NoticeHandler[];
  readonly offers: readonly OfferDeclaration[];
  readonly versions: TurnVersions;
  readonly words: Words;
  readonly understander: Understander;
  readonly querier: Querier;
  readonly outages: Outages;
  readonly store: Store;
  readonly chance: Chance;
  readonly failpoints: Failpoints;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  /** What a channel can show, by its name. */
  readonly limits: (channel: string) => ChannelLimits;
}
