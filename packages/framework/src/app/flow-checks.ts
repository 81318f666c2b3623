import type { Flow } from '../author/flow.ts';
import type { SlotDeclaration } from '../author/slot.ts';
import { givenNames } from '../dialogue/catalogue.ts';
import type { FaultCode } from '../kernel/codes.ts';

/** Something wrong with a flow, with how to mend it. */
export type FlowProblem = readonly [code: FaultCode, text: string];

/** Most slots of a flow: "what shall I change?" offers each, and a list has ten rows. */
const MOST_SLOTS = 9;

/**
 * What in the structure of a flow could trap a customer, whatever is said and whatever the gateways answer: a slot that nobody can fill or leave, a
 * question that can never be put. What flows of sound structure do is held to by the property tests.
 */
export function structureProblems(flow: Flow): readonly FlowProblem[] {
  const trap = (text: string): FlowProblem => ['PLUGIN.NO_EXIT', `flow ${flow.name}: ${text}`];
  const wrong = (text: string): FlowProblem => ['PLUGIN.DECLARATION', `flow ${flow.name}: ${text}`];
  return [
    ...unfillable(flow).map(trap),
    ...hangingOnOptional(flow).map(trap),
    ...outOfOrder(flow).map(wrong),
    ...twins(flow).map(wrong),
    ...strayMigrations(flow).map(wrong),
    ...(Object.keys(flow.slots).length > MOST_SLOTS
      ? [wrong(`it has ${Object.keys(flow.slots).length} slots; a list offers ${MOST_SLOTS} of them for change, so part the flow in two`)]
      : []),
  ];
}

/** A slot must be fillable by somebody: in words, by options, by a file or a pin. */
function unfillable(flow: Flow): readonly string[] {
  return Object.entries(flow.slots).flatMap(([name, slot]) => {
    const { type } = slot;
    const problems: string[] = [];
    if (slot.optional !== 'if-volunteered' && !slot.options && !slot.free)
      problems.push(`nobody can fill slot ${name}: it is not free and has no options; give it options() or leave out "free: false"`);
    if (type.input === 'media' && !type.fromMedia)
      problems.push(`slot ${name} asks for a file, and type ${type.name} takes none; give the type fromMedia()`);
    if (type.input === 'location' && !type.fromLocation)
      problems.push(`slot ${name} asks for a location, and type ${type.name} takes none; give the type fromLocation()`);
    return problems;
  });
}

/** What depends on a slot that was left out can never be asked, checked or quoted. */
function hangingOnOptional(flow: Flow): readonly string[] {
  const of = (what: string, declaration: Pick<SlotDeclaration, 'given'>): readonly string[] =>
    [...givenNames(flow, declaration).values()]
      .filter((given) => flow.slots[given]?.optional !== 'no')
      .map((given) => `${what} is given ${given}, which may be left out: then it can never be had; make ${given} required`);
  return [
    ...Object.entries(flow.slots).flatMap(([name, slot]) => of(`slot ${name}`, slot)),
    ...Object.entries(flow.confirm.quotes).flatMap(([name, quote]) => of(`quote ${name}`, quote)),
  ];
}

function outOfOrder(flow: Flow): readonly string[] {
  const order = Object.keys(flow.slots);
  return Object.entries(flow.slots).flatMap(([name, slot]) =>
    [...givenNames(flow, slot).values()]
      .filter((given) => order.indexOf(given) > order.indexOf(name))
      .map((given) => `slot ${name} is given ${given}, which is asked after it; put ${given} before ${name}`),
  );
}

/** Declarations refer to each other by identity: one under two names is always taken for the first. */
function twins(flow: Flow): readonly string[] {
  const names = new Map<SlotDeclaration, string>();
  return Object.entries(flow.slots).flatMap(([name, slot]) => {
    const first = names.get(slot);
    if (first !== undefined) return [`slots ${first} and ${name} are one declaration; declare ${name} with a slot(…) of its own`];
    names.set(slot, name);
    return [];
  });
}

const strayMigrations = (flow: Flow): readonly string[] =>
  Object.keys(flow.migrate)
    .map(Number)
    .filter((from) => !Number.isInteger(from) || from < 1 || from >= flow.version)
    .map(
      (from) =>
        `migrate has ${from}, and the flow is version ${flow.version}; it brings a version from 1 to ${flow.version - 1} to the next`,
    );
