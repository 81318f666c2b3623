// What the compiler refuses where a flow is brought to a new version. Every refusal stands beside its good twin.
import type { FlowMigration, SlotValue } from '@samvad/framework';
import { flavour, ice, intent } from './parlour.ts';

const head = { version: 2, intent, title: 'title', slots: { flavour }, confirm: { text: 'summary' } } as const;

// By the version it starts from.
const rename: FlowMigration = ({ slots: { taste, ...rest }, mentions }) => ({
  slots: taste ? { ...rest, flavour: taste } : rest,
  mentions,
});
ice.flow('order', { ...head, migrate: { 1: rename }, run: async ({ done }) => done('soldOut') });
ice.flow('order', { ...head, migrate: {}, run: async ({ done }) => done('soldOut') });
// @ts-expect-error versions are numbers
ice.flow('order', { ...head, migrate: { one: rename }, run: async ({ done }) => done('soldOut') });
// @ts-expect-error a migration is pure: it waits for nothing
ice.flow('order', { ...head, migrate: { 1: async (task) => task }, run: async ({ done }) => done('soldOut') });
// @ts-expect-error mentions are carried on too
ice.flow('order', { ...head, migrate: { 1: ({ slots }) => ({ slots }) }, run: async ({ done }) => done('soldOut') });

// Values keep where they came from.
declare const given: SlotValue;
export const kept: FlowMigration = ({ mentions }) => ({ slots: { flavour: { ...given, value: 'mango' } }, mentions });
// @ts-expect-error a bare value does not say where it came from
export const bare: FlowMigration = ({ mentions }) => ({ slots: { flavour: 'mango' }, mentions });
// @ts-expect-error what is held is not changed in place
export const inPlace: FlowMigration = (task) => ((task.slots['flavour'] = given), task);
