import type { Command } from '../../model/command.ts';
import { actCommands } from '../acts/act-commands.ts';
import type { Segment } from '../acts/read-acts.ts';
import { type Scene, spans } from '../scene.ts';
import { CERTAIN, type Claim, claimOf, isLooseTalk, SURE } from './claim.ts';
import { claimCommands, type Started } from './claim-commands.ts';
import { type Piece, splitAt, type Unit } from './units.ts';

/** One thing a message says, with the commands it comes to: a fixed phrase, or what a unit claims. */
export type Said = {
  readonly commands: readonly Command[];
} & (
  | { readonly is: 'act'; readonly act: Extract<Segment, { is: 'act' }> }
  | { readonly is: 'claim'; readonly claim: Claim; readonly unit: Unit; readonly started?: Started }
);

/** What pieces say. Where nothing is open and no two sentences clearly want different things, they all describe one wish. */
export function sayPieces(pieces: readonly Piece[], scene: Scene): readonly Said[] {
  const wish = scene.open ? undefined : oneWish(pieces, scene);
  if (!wish) return pieces.flatMap((piece) => (piece.is === 'act' ? [sayAct(piece, scene)] : sayUnit(piece, scene)));
  const first = pieces.findIndex((piece) => piece.is === 'unit');
  return pieces.flatMap((piece, index) => (piece.is === 'act' ? [sayAct(piece, scene)] : index === first ? [wish] : []));
}

const sayAct = (act: Extract<Piece, { is: 'act' }>, scene: Scene): Said => ({ is: 'act', act, commands: actCommands(act, scene) });

const sayClaim = (unit: Unit, claim: Claim, scene: Scene): Said => ({ is: 'claim', claim, unit, ...claimCommands(claim, unit, scene) });

/** A unit, split where both sides want something and not the same. */
function sayUnit(unit: Unit, scene: Scene): readonly Said[] {
  for (const joint of unit.joints) {
    const [left, right] = splitAt(unit, joint);
    if (spans(scene, joint) || (!scene.open && Math.min(joint - unit.from, unit.to - joint) < FEWEST_WORDS)) continue;
    const [a, b] = [claimOf(left, scene), claimOf(right, scene)];
    if (isClear(a, scene) && isClear(b, scene) && !isSame(a, b, scene)) return [sayClaim(left, a, scene), ...sayUnit(right, scene)];
  }
  return [sayClaim(unit, claimOf(unit, scene), scene)];
}

/** Fewer words than these are no wish of their own beside another. */
const FEWEST_WORDS = 3;

/** All units as one, unless two of them clearly want different things; the clearest reading of the whole or a part counts. */
function oneWish(pieces: readonly Piece[], scene: Scene): Said | undefined {
  const units = pieces.filter((piece) => piece.is === 'unit');
  const [first] = units;
  const last = units.at(-1);
  if (!first || !last || first === last) return undefined;
  const said = units.flatMap((unit) => sayUnit(unit, scene)).filter((each) => each.is === 'claim');
  const parts = said.map(({ claim }) => claim);
  const clear = said.filter(({ unit, claim }) => scoreOf(claim) >= SURE && unit.to - unit.from >= FEWEST_WORDS).map(({ claim }) => claim);
  if (clear.some((claim) => clear[0] && !isSame(clear[0], claim, scene))) return undefined;
  const whole: Unit = { ...first, to: last.to, joints: [], asks: last.asks };
  const best = parts.reduce((top, claim) => (scoreOf(claim) > scoreOf(top) + MARGIN ? claim : top), claimOf(whole, scene));
  return sayClaim(whole, best, scene);
}

/** How much surer a part of a message must be than the whole. */
const MARGIN = 0.1;

const scoreOf = (claim: Claim): number => (claim.is === 'start' || claim.is === 'built-in' ? claim.score : 0);

/** Sure enough to be a wish of its own; where nothing is open, half of a sentence must be surer than that. */
function isClear(claim: Claim, scene: Scene): boolean {
  if (!scene.open) return scoreOf(claim) >= CERTAIN;
  if (claim.is === 'built-in' && isLooseTalk(claim.builtIn)) return false;
  return claim.is === 'answer' || claim.is === 'question' || scoreOf(claim) >= SURE;
}

/** Two claims on the same thing. */
function isSame(a: Claim, b: Claim, scene: Scene): boolean {
  if (a.is === 'start' && b.is === 'start') return a.flow === b.flow;
  if (a.is === 'built-in' && b.is === 'built-in') return a.builtIn === b.builtIn;
  return a.is === b.is && (a.is === 'answer' || !scene.open);
}
