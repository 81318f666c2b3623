import type { SlotValue } from '@samvad/framework';

/** A slot's value or a fact, as the inspector shows it. */
export interface SlotView {
  readonly value: unknown;
  readonly source: { readonly messageId: string | null; readonly quote: string; readonly by: SlotValue['source']['by'] };
  /** ISO 8601. */
  readonly at: string;
  readonly status: SlotValue['status'];
}

/** Shows one value with where it came from. */
export const slotView = ({ value, source: { messageId, quote, by }, at, status }: SlotValue): SlotView => ({
  value,
  source: { messageId, quote, by },
  at,
  status,
});

/** Shows all values of a task or a person. */
export const slotViews = (values: Readonly<Record<string, SlotValue>>): Readonly<Record<string, SlotView>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, slotView(value)]));
