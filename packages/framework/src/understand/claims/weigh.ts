import type { Command, CommandName } from '../../model/command.ts';
import type { Act } from '../acts/act.ts';
import { strengthOf } from '../acts/act-strength.ts';
import { rawText, type Scene } from '../scene.ts';
import { MAYBE, SURE } from './claim.ts';
import { isThingSlot } from './claim-alone.ts';
import type { Said } from './said.ts';

type SaidAct = Extract<Said, { is: 'act' }>;
type SaidClaim = Extract<Said, { is: 'claim' }>;

/** Commands that begin something of their own. */
const BEGINS: ReadonlySet<CommandName> = new Set<CommandName>(['start', 'complain', 'handOff']);
/** A yes in these words is often only a way to begin a sentence. */
const WEAK_YES =
  /^\W*(?:ok|okay|okk|oky|okey|k|fine|alright|all right|acha|achha|accha|theek|thik|cool|sure|sahi|ठीक|अच्छा|ओके|सही)(?!\p{L})/iu;
/** Words that put something in place of what was said. */
const INSTEAD =
  /\b(?:make it|make that|change|instead|rather|only|better|i[’']?ll take|i will take|let[’']?s (?:do|take))\b|ki jagah|की जगह/iu;

/** Weighs what a message says against each other: phrases give way to what follows them, a yes to everything that is not a yes. */
export function weigh(said: readonly Said[], scene: Scene): readonly Said[] {
  const cancelled = weighCancel(weighLeaving(said, scene), scene);
  const led = cancelled.filter((each, index) => !(each.is === 'claim' && isSwallowed(each, cancelled[index - 1], scene)));
  const claims = led.filter((each): each is SaidClaim => each.is === 'claim' && each.commands.length > 0);
  const kept = led.filter((each) => each.is === 'claim' || holds(each, led, claims, scene));
  return polite(weighAnswers(kept, scene));
}

const begins = (said: SaidClaim): boolean => said.commands.some((command) => BEGINS.has(command.name));
const asks = (said: SaidClaim): boolean => said.commands.some((command) => command.name === 'question');
const sets = (said: SaidClaim): boolean => said.commands.some((command) => command.name === 'set' || command.name === 'unset');

/** "Leave it, my AC is not cooling": what is open waits, and another thing than it was about begins a task of its own. */
function weighLeaving(said: readonly Said[], scene: Scene): readonly Said[] {
  const { open } = scene;
  const left = said.find((each) => each.is === 'act' && each.act.act === 'leaveIt');
  if (!open || !left) return said;
  return said.map((each): Said => {
    const things = each.is === 'claim' && each.claim.is === 'answer' ? each.commands.flatMap((command) => thingSet(command, scene)) : [];
    const [first] = things;
    if (each.is !== 'claim' || !first) return each;
    const start: Command = { name: 'start', flow: open.name, score: SURE, quote: rawText(scene, each.unit.from, each.unit.to) };
    return { ...each, claim: { is: 'start', flow: open.name, score: SURE }, commands: [start, ...each.commands.map(withoutTask)] };
  });
}

/** A value that says what is wanted: a thing of the business that depends on nothing and was not asked for. */
const thingSet = (command: Command, scene: Scene): readonly Command[] => {
  const declaration = command.name === 'set' ? scene.open?.slots.find(({ name }) => name === command.slot)?.declaration : undefined;
  const own =
    declaration && isThingSlot(declaration) && Object.keys(declaration.given).length === 0 && declaration !== scene.asked?.declaration;
  return own ? [command] : [];
};

function withoutTask(command: Command): Command {
  if (command.name !== 'set') return command;
  const { task: _open, ...rest } = command;
  return rest;
}

/** "Cancel" ends what is open, unless its words start something else or correct a value; the reason behind it is no answer. */
function weighCancel(said: readonly Said[], scene: Scene): readonly Said[] {
  const at = said.findIndex((each) => each.is === 'act' && (each.act.act === 'cancel' || each.act.act === 'cancelAll'));
  const cancel = said[at];
  if (cancel?.is !== 'act') return said;
  const claims = said.filter((each): each is SaidClaim => each.is === 'claim');
  if (!scene.open) return claims.some(begins) ? said.filter((each) => each !== cancel) : (startFromWords(said, cancel, scene) ?? said);
  const own = claims.find((claim) => claim.unit.lead?.from === cancel.act.from && claim.unit.lead.sameClause);
  const other = own && own.claim.is === 'start' && own.claim.flow !== scene.open.name && own.claim.score >= SURE && isSpecific(own, scene);
  const corrects = claims.some((claim) => sets(claim) && INSTEAD.test(rawText(scene, claim.unit.from, claim.unit.to)));
  if (other || corrects) return said.filter((each) => each !== cancel);
  return said.filter((each) => each.is === 'act' || (each !== own && (begins(each) || (!each.unit.lead && asks(each)))));
}

const OBJECTS = new Set(
  'it this that the my booking bookings order request appointment visit slot service please now for me all everything'.split(' '),
);

/** "Cancel my weekly plan" names something; "cancel my booking" means what is open. */
const isSpecific = (claim: SaidClaim, scene: Scene): boolean =>
  scene.words.slice(claim.unit.from, claim.unit.to).some((word) => !OBJECTS.has(word.text));

/** With nothing open, "cancel" asks for the flow that cancels what was made before, where there is one. */
function startFromWords(said: readonly Said[], cancel: SaidAct, scene: Scene): readonly Said[] | undefined {
  const quote = scene.text.trim();
  const short = rawText(scene, cancel.act.from, cancel.act.to);
  const intents = [scene.intents.read(quote), scene.intents.read(short)];
  const intent = intents.find((each) => each.is === 'flow' && each.score >= MAYBE);
  const flow = intent?.is === 'flow' ? intent.flow : scene.intents.flowFor('cancelling');
  if (flow === undefined) return undefined;
  const unit = { from: 0, to: scene.words.length, joints: [], asks: false, lead: undefined };
  const score = intent?.score ?? MAYBE;
  const start: Said = {
    is: 'claim',
    unit,
    claim: { is: 'start', flow, score },
    commands: [{ name: 'start', flow, score: Math.round(score * 100) / 100, quote }],
    started: { flow, from: cancel.act.from },
  };
  return [...said.filter((each) => each !== cancel && each.is === 'act'), start];
}

/** "Why the full address", "call me at five", "wait for him": the words behind the phrase belong to it. */
function isSwallowed(claim: SaidClaim, before: Said | undefined, scene: Scene): boolean {
  const lead = claim.unit.lead;
  if (!lead?.sameClause || before?.is !== 'act') return false;
  // "I won't give my …", "what do you need the …": what is named belongs to the phrase.
  if (strengthOf(lead.act) === 'mild' && scene.asked && /\b(?:my|the)$/iu.test(rawText(scene, lead.from, lead.to))) return true;
  if (claim.claim.is === 'start' && claim.claim.score >= SURE) return false;
  if (lead.act === 'why') return scene.request.prompt !== null && !sets(claim);
  return strengthOf(lead.act) === 'firm' || (strengthOf(lead.act) === 'mild' && !sets(claim) && !begins(claim));
}

/** Whether a phrase still counts beside the rest of the message. */
function holds(said: SaidAct, all: readonly Said[], claims: readonly SaidClaim[], scene: Scene): boolean {
  const { act } = said.act;
  switch (strengthOf(act)) {
    case 'firm':
    case 'courtesy':
    case 'answer':
      return true;
    case 'mild':
      return !claims.some(begins) && !(act !== 'why' && act !== 'wait' && claims.some((claim) => setsAsked(claim, scene)));
    case 'loose':
      return claims.length === 0 && !all.some((other) => other.is === 'act' && other !== said && isWeightier(other.act.act, act));
  }
}

const setsAsked = (claim: SaidClaim, scene: Scene): boolean =>
  claim.commands.some((command) => command.name === 'set' && command.slot === scene.asked?.name);

const RANK = { loose: 0, answer: 0, courtesy: 1, mild: 1, firm: 2 } as const;
const isWeightier = (other: Act, than: Act): boolean => RANK[strengthOf(other)] > RANK[strengthOf(than)];

/** A yes counts alone, with values (then nothing is written yet) and with courtesy; the last of yes and no wins. */
function weighAnswers(said: readonly Said[], scene: Scene): readonly Said[] {
  const answers = said.filter((each): each is SaidAct => each.is === 'act' && strengthOf(each.act.act) === 'answer');
  const last = answers.at(-1);
  if (!last) return said;
  const others = said.filter((each) => !answers.includes(each as SaidAct));
  const counts = last.act.act === 'yes' ? yesCounts(last, others, scene) : noCounts(last, others, scene);
  return said.filter((each) => (each === last ? counts : !answers.includes(each as SaidAct)));
}

/** The commands beside an answer; a flow that only answers counts as the question it answers. */
const names = (said: readonly Said[], scene: Scene): readonly CommandName[] =>
  said.flatMap((each) =>
    each.commands.map((command) => (command.name === 'start' && isAnswering(command.flow, scene) ? 'question' : command.name)),
  );

const isAnswering = (flow: string, scene: Scene): boolean =>
  (['question', 'status', 'offers'] as const).some((matter) => scene.intents.flowFor(matter) === flow);

function yesCounts(yes: SaidAct, others: readonly Said[], scene: Scene): boolean {
  const beside = names(others, scene).filter((name) => name !== 'chitchat');
  const weak = WEAK_YES.test(rawText(scene, yes.act.from, yes.act.to));
  const contrast = others.some(
    (each) => each.is === 'claim' && /^(?:but|lekin|magar|par|पर|लेकिन|मगर)$/u.test(scene.words[each.unit.from - 1]?.text ?? ''),
  );
  const allowed: readonly CommandName[] = weak || contrast ? ['set', 'unset'] : ['set', 'unset', 'question'];
  if (weak && others.some((each) => each.is === 'claim' && each.commands.length === 0 && each.unit.lead?.sameClause)) return false;
  return beside.every((name) => allowed.includes(name));
}

/** A no that is only the first word of something else ("no one came") is none. */
function noCounts(no: SaidAct, others: readonly Said[], scene: Scene): boolean {
  const claims = others.filter((each): each is SaidClaim => each.is === 'claim');
  if (claims.some(begins)) return false;
  if (others.some((each) => each.is === 'act' && strengthOf(each.act.act) === 'firm')) return false;
  return scene.request.prompt !== null || claims.length === 0 || no.act.whole;
}

/** Small talk gives way to everything else. */
function polite(said: readonly Said[]): readonly Said[] {
  const serious = said.some((each) => each.commands.some((command) => command.name !== 'chitchat'));
  return serious ? said.filter((each) => !each.commands.some(isSmall)) : said;
}

const isSmall = (command: Command): boolean => command.name === 'chitchat' && (command.kind === 'smalltalk' || command.kind === 'emoji');
