import type { Command } from '../../model/command.ts';
import { isFirm } from '../acts/act-strength.ts';
import { readCount } from '../references/read-count.ts';
import { type Scene, spans } from '../scene.ts';
import { type FoundValue, isFreeText } from '../values/find-values.ts';
import type { MessageWord } from '../words/message-words.ts';
import { startedValues } from './claim-commands.ts';
import { type Said, sayPieces } from './said.ts';
import { startByValues } from './start-by-values.ts';
import { isThin } from './thin-words.ts';
import { joinUnits, type Piece, readPieces } from './units.ts';
import { weigh } from './weigh.ts';

/** The commands of a message, in the order in which it says them. */
export function messageCommands(scene: Scene): readonly Command[] {
  const pieces = withoutEchoes(readPieces(scene.segments), scene);
  const said = weigh(sayPieces(pieces, scene), scene);
  const commands = withoutAnswered(distinct(withValues(said, scene)), scene);
  return counted(
    scene.open || isSettled(commands) || /[?？]/u.test(scene.text) ? commands : (startByValues(scene, commands) ?? commands),
    scene,
  );
}

const COMES = /\b(?:come|coming|serve|service in|available|reach|cover|aate|aa sakte|aaoge|aayenge|ate ho)\b|आते|आएँगे|आओगे|येता/iu;

/** "Do you come to Aundh? Need a wash": whether somebody comes there is answered by the address that was named. */
function withoutAnswered(commands: readonly Command[], scene: Scene): readonly Command[] {
  const begun = commands.find((command) => command.name === 'start');
  const slots = scene.request.flows.find((flow) => flow.name === begun?.flow)?.slots ?? [];
  const places = commands.flatMap((command) => {
    const slot = command.name === 'set' ? slots.find(({ name }) => name === command.slot) : undefined;
    return command.name === 'set' && slot?.declaration.type.name === 'address' ? [command.source.quote] : [];
  });
  return commands.filter(
    (command) => !(command.name === 'question' && COMES.test(command.text) && places.some((place) => command.text.includes(place))),
  );
}

/** "Book 4 saturdays" begins one task and says how many are wanted. */
function counted(commands: readonly Command[], scene: Scene): readonly Command[] {
  const starts = commands.filter((command) => command.name === 'start');
  const count = starts.length === 1 ? readCount(scene.text) : undefined;
  return count === undefined ? commands : commands.map((command) => (command.name === 'start' ? { ...command, count } : command));
}

/** Something else than a wish for a flow is clear from the words. */
const isSettled = (commands: readonly Command[]): boolean => commands.some((command) => !UNSETTLED.has(command.name));

const UNSETTLED: ReadonlySet<Command['name']> = new Set<Command['name']>(['start', 'set', 'chitchat', 'question', 'outOfScope', 'affirm']);

/**
 * What values of the open task stand over is theirs: phrases that the asked one covers are that value ("any time", "no surname", "morning"), and
 * sentences that one value spans belong together.
 */
function withoutEchoes(pieces: readonly Piece[], scene: Scene): readonly Piece[] {
  const echoes = pieces.map(
    (piece): Piece => (piece.is === 'act' && isEcho(piece, scene) ? { ...plain, from: piece.from, to: piece.to } : piece),
  );
  return echoes.reduce<readonly Piece[]>((before, piece, index) => {
    const last = before.at(-1);
    if (piece.is !== 'unit' || last?.is !== 'unit' || last.to !== piece.from) return [...before, piece];
    const joined = pieces[index - 1]?.is === 'act' || spans(scene, piece.from);
    return joined ? [...before.slice(0, -1), joinUnits(last, piece)] : [...before, piece];
  }, []);
}

const plain = { is: 'unit', joints: [], asks: false, lead: undefined } as const;

/** "Same" is one also where another slot takes it, unless known values are being proposed. */
function isEcho(piece: Extract<Piece, { is: 'act' }>, scene: Scene): boolean {
  if (piece.act === 'same') return scene.request.prompt?.slot !== 'known' && covers(scene.openValues, piece, scene);
  const type = scene.asked?.declaration.type.name;
  if (!scene.asked || isFreeText(scene.asked) || (isFirm(piece.act) && piece.whole && type !== 'yes-no')) return false;
  return covers(
    scene.openValues.filter((value) => value.slot === scene.asked),
    piece,
    scene,
  );
}

/** True when values take the words of a phrase, thin ones apart. */
function covers(values: readonly FoundValue[], piece: { readonly from: number; readonly to: number }, scene: Scene): boolean {
  const isTaken = (word: MessageWord): boolean => values.some(({ found }) => word.start < found.end && found.start < word.end);
  const words = scene.words.slice(piece.from, piece.to);
  return words.some(isTaken) && words.every((word) => isTaken(word) || isThin(word.text));
}

/** Every start is followed by the values said for it: up to the next start, or all there are when it is the only one. */
function withValues(said: readonly Said[], scene: Scene): readonly Command[] {
  const starts = said.flatMap((each) => (each.is === 'claim' && each.started ? [each.started] : []));
  return said.flatMap((each) => {
    if (each.is !== 'claim' || !each.started) return each.commands;
    const next = starts[starts.indexOf(each.started) + 1];
    const all = starts.length === 1 && !scene.open;
    return [...each.commands, ...startedValues(each.started, all, next?.from ?? scene.words.length, scene)];
  });
}

/** The same thing said twice is said once. */
function distinct(commands: readonly Command[]): readonly Command[] {
  const seen = new Set<string>();
  return commands.filter((command) => {
    const key = command.name === 'set' ? JSON.stringify([command.slot, command.value, command.flow]) : keyOf(command);
    return !seen.has(key) && seen.add(key);
  });
}

function keyOf(command: Command): string {
  if (command.name === 'start') return `start ${command.flow} ${command.quote}`;
  if (command.name === 'chitchat') return `chitchat ${command.kind}`;
  return command.name === 'question' ? `question ${command.text}` : command.name === 'unset' ? `unset ${command.slot}` : command.name;
}
