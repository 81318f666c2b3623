import { Conversation, type Task } from '@samvad/framework';
import type { Customer } from '../outside/customer.ts';
import type { Breach } from '../outside/witness.ts';
import type { EpisodeWorld, Told } from './episode-world.ts';

/** I12, I13: one record for each wish that was agreed to, with what was agreed to; "booked" is heard only of what the ERP holds. */
export async function checkBookings(world: EpisodeWorld, told: readonly Told[]): Promise<readonly Breach[]> {
  const { company } = world;
  const breaches: Breach[] = company.conflicts.map(({ requestId, was, is }) => ({
    invariant: 'I12',
    text: `request ${requestId} was repeated with other content: ${was}, then ${is}`,
    conversationId: null,
  }));
  for (const customer of world.customers) breaches.push(...ofCustomer(customer, world));
  for (const each of told) breaches.push(...(await ofTasks(each, world)));
  return breaches;
}

function ofCustomer(customer: Customer, { company, scenario, witness }: EpisodeWorld): readonly Breach[] {
  const breaches: Breach[] = [];
  const breach = (invariant: string, text: string): void =>
    void breaches.push({ invariant, text: `${customer.id}: ${text}`, conversationId: null });
  for (const { content } of customer.heard) {
    const name = scenario.madeIn(content.text);
    if (name !== undefined && !company.records.some((record) => record.name === name))
      breach('I13', `heard of ${name}, which does not exist`);
  }
  const shown = new Set(
    [...witness.decided.values()].filter(({ to }) => to === customer.number).map(({ text }) => scenario.agreedIn(text)),
  );
  const wishes = new Set(customer.wishIds);
  const own = company.records.filter(({ wish }) => wishes.has(wish));
  for (const [wish, records] of Map.groupBy(own, (record) => record.wish)) {
    const agreements = customer.agreements.get(wish)?.size ?? 0;
    const names = records.map((record) => record.name).join(' and ');
    if (records.length > agreements) breach('I12', `${wish} is ${names} after ${agreements} times yes`);
  }
  for (const record of own) {
    const told = [...witness.decided.values()].some(({ to, text }) => to === customer.number && scenario.madeIn(text) === record.name);
    if (!told) breach('I13', `${record.name} was made and nobody was ever told`);
    const agreed = customer.agreed.has(record.agreed) || (customer.typedYes && shown.has(record.agreed));
    if (!agreed) breach('I12', `${record.name} is “${record.agreed}”, which was never agreed to`);
  }
  return breaches;
}

/** Each record is the outcome of one task: a made one, also while it is asked whether that one shall be changed or taken back. */
async function ofTasks({ row }: Told, { store, company, customers }: EpisodeWorld): Promise<readonly Breach[]> {
  const tasks: readonly Task[] = [...Conversation.parse(JSON.parse(row.state)).tasks, ...(await store.reads.archivedTasks(row.id))];
  const made = tasks.filter(({ status, phase, outcome }) => status === 'done' || (phase !== 'run' && outcome?.is === 'done'));
  const outcomes = made.flatMap(({ outcome }) => Object.values(outcome?.facts ?? {}));
  const wishes = new Set(customers.find(({ number }) => row.address.endsWith(`:${number}`))?.wishIds);
  return company.records
    .filter(({ wish, name }) => wishes.has(wish) && outcomes.filter((fact) => fact === name).length !== 1)
    .map(({ name }) => ({ invariant: 'I12', text: `${name} is not the outcome of exactly one task`, conversationId: row.id }));
}
