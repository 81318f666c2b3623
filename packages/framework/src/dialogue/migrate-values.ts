import type { Flow, TaskValues } from '../author/flow.ts';
import type { Mention, SlotValue } from '../model/slot-value.ts';

/** What a task of an older version holds under the version that is loaded. */
export interface MigratedValues extends TaskValues {
  /** Slots whose value does not fit any more; it is kept, marked `reopened`. */
  readonly reopened: readonly string[];
  /** Values of slots that the flow does not have any more. */
  readonly aside: Readonly<Record<string, SlotValue>>;
}

/**
 * Takes the values of a task through the migrations of its flow and holds the outcome to the slots' schemas. Pure.
 *
 * @throws whatever a migration throws
 */
export function migrateValues(flow: Flow, from: number, held: TaskValues): MigratedValues {
  let values: TaskValues = { slots: held.slots, mentions: held.mentions };
  for (let version = from; version < flow.version; version += 1) values = flow.migrate[version]?.(values) ?? values;
  const slots: Record<string, SlotValue> = {};
  const aside: Record<string, SlotValue> = {};
  const reopened: string[] = [];
  for (const [slot, value] of Object.entries(values.slots)) {
    if (!flow.slots[slot]) aside[slot] = value;
    else if (value.status === 'reopened' || fits(flow, slot, value.value)) slots[slot] = value;
    else {
      slots[slot] = { ...value, status: 'reopened' };
      reopened.push(slot);
    }
  }
  const mentions: Record<string, Mention> = {};
  for (const [slot, mention] of Object.entries(values.mentions))
    if (flow.slots[slot]?.type.mention.safeParse(mention.value).success) mentions[slot] = mention;
  return { slots, mentions, reopened, aside };
}

/** True for a value that the slot's schema takes as it stands. */
export const fits = (flow: Flow, slot: string, value: unknown): boolean => flow.slots[slot]?.type.schema.safeParse(value).success ?? false;
