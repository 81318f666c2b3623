import type { CallMiddleware, MiddlewareDeclaration, Phase, ReceiveMiddleware, TurnMiddleware } from '../author/middleware.ts';

/** The layers of the three onions, outermost first. */
export interface Layers {
  readonly receive: readonly ReceiveMiddleware[];
  readonly turn: readonly TurnMiddleware[];
  readonly call: readonly CallMiddleware[];
}

const PHASES: readonly Phase[] = ['trace', 'guard', 'journal', 'inner'];

/** Orders layers by phase; one of a plugin takes the place of the built-in one of the same name. */
export function layersOf(builtIn: readonly MiddlewareDeclaration[], added: readonly MiddlewareDeclaration[]): Layers {
  const names = new Set(added.map((layer) => layer.name));
  const all = [...builtIn.filter((layer) => !names.has(layer.name)), ...added].sort(
    (a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase),
  );
  return {
    receive: all.flatMap((layer) => layer.receive ?? []),
    turn: all.flatMap((layer) => layer.turn ?? []),
    call: all.flatMap((layer) => layer.call ?? []),
  };
}
