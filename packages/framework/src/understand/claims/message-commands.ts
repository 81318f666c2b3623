import type { Command } from '../../model/command.ts';
import { isFirm } from '../acts/act-strength.ts';
import type { Scene } from '../scene.ts';
import { isFreeText } from '../values/find-values.ts';
import { SURE } from './claim.ts';
import { startedValues } from './claim-commands.ts';
import { type Said, sayPieces } from './said.ts';
import { startByValues } from './start-by-values.ts';
import { type Piece, readPieces } from './units.ts';
import { weigh } from './weigh.ts';

/** The commands of a message, in the order in which it says them. */
export function messageCommands(scene: Scene): readonly Command[] {
  const pieces = withoutEchoes(readPieces(scene.segments), scene);
  const said = weigh(sayPieces(pieces, scene), scene);
  const commands = distinct(withValues(said, scene));
  return scene.open || isSettled(commands) ? commands : (startByValues(scene, commands) ?? commands);
}

/** What a message wants is clear from its words. */
const isSettled = (commands: readonly Command[]): boolean =>
  commands.some((command) => (command.name === 'start' ? command.score >= SURE : !UNSETTLED.has(command.name)));

const UNSETTLED: ReadonlySet<Command['name']> = new Set<Command['name']>(['set', 'chitchat', 'question', 'outOfScope', 'affirm']);

/** Phrases that a value of the asked slot covers are that value: "any time", "no surname", "morning". */
function withoutEchoes(pieces: readonly Piece[], scene: Scene): readonly Piece[] {
  if (!scene.asked || isFreeText(scene.asked)) return pieces;
  const spans = scene.openValues.filter((value) => value.slot === scene.asked).map((value) => value.found);
  return pieces.flatMap((piece): Piece[] => {
    if (piece.is === 'unit' || (isFirm(piece.act) && piece.whole && scene.asked?.declaration.type.name !== 'yes-no')) return [piece];
    const words = scene.words.slice(piece.from, piece.to);
    const covered = words.length > 0 && words.every((word) => spans.some((span) => word.start < span.end && span.start < word.end));
    return covered ? [{ is: 'unit', from: piece.from, to: piece.to, joints: [], asks: false, lead: undefined }] : [piece];
  });
}

/** Every start is followed by the values said for it: up to the next start, or all there are when it is the only one. */
function withValues(said: readonly Said[], scene: Scene): readonly Command[] {
  const starts = said.flatMap((each) => (each.is === 'claim' && each.started ? [each.started] : []));
  return said.flatMap((each) => {
    if (each.is !== 'claim' || !each.started) return each.commands;
    const next = starts[starts.indexOf(each.started) + 1];
    const from = starts.length === 1 && !scene.open ? 0 : each.started.from;
    return [...each.commands, ...startedValues({ ...each.started, from }, next?.from ?? scene.words.length, scene)];
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
