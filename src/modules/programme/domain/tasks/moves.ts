import type { MeasureState } from './measure.ts';

/** What can be done with a measure. undone: closed as not done, without anything submitted. */
export const moves = ['start', 'submit', 'accept', 'return', 'undone'] as const;
export type Move = (typeof moves)[number];

const from: Record<Move, readonly MeasureState[]> = {
  start: ['open', 'returned'],
  submit: ['open', 'working', 'returned'],
  accept: ['submitted'],
  // A judgement can be wrong: what was accepted goes back with a reason, and its grade is gone.
  return: ['submitted', 'accepted'],
  undone: ['open', 'working', 'returned'],
};
const to: Record<Move, MeasureState> = {
  start: 'working',
  submit: 'submitted',
  accept: 'accepted',
  return: 'returned',
  undone: 'accepted',
};

export const statesBefore = (move: Move): readonly MeasureState[] => from[move];
export const stateAfter = (move: Move): MeasureState => to[move];
export const movesFrom = (state: MeasureState): Move[] => moves.filter((move) => from[move].includes(state));
