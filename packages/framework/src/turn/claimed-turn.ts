import type { Units } from '../ports/store.ts';

/** A conversation that was claimed, with the events its turn takes. */
export type ClaimedTurn = Extract<Units['claim']['out'], { is: 'claimed' }> & { readonly conversationId: string };
