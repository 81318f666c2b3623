import type { SlotType } from '../../slot-type.ts';
import { findVisit } from '../time/find-visit.ts';
import { momentTitle, showMoment } from '../time/show-time.ts';
import { mergeVisits, VisitMention } from '../time/visit-mention.ts';
import { offerVisits } from './offer-visits.ts';
import { mentionOfVisit, settleVisit } from './settle-visit.ts';
import { visitTexts } from './visit-texts.ts';
import { VisitValue } from './visit-value.ts';

/**
 * The time of a visit: one of the free times that the slot's `options` list. Words such as "friday", "kal subah 10 baje" or "first one available"
 * narrow the list until one is left. For "two days later" and "same time" the time that holds now is the slot's first `saved` value.
 *
 * @example
 * booking.slot(visit, { given: { service, address }, options: ({ given, needs }) => needs.desk.free(given.service.service, given.address.area) });
 */
export const visit: SlotType<VisitValue, VisitMention> = {
  name: 'visit',
  schema: VisitValue,
  mention: VisitMention,
  texts: visitTexts,
  input: 'text',
  extract: (text, context) => findVisit(text, { ...context, ownType: 'visit' }),
  merge: mergeVisits,
  settle: settleVisit,
  mentionOf: mentionOfVisit,
  offer: offerVisits,
  show: (value, context) => showMoment(value.startsAt, context),
  brief: (value, context) => momentTitle(value.startsAt, context),
};
