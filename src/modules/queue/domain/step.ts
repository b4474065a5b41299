/** States of an encounter in the line. A transition ends one entry of history and starts the next. */
export type EncounterState = 'waiting' | 'held' | 'called' | 'in_room' | 'done' | 'absent' | 'not_seen';

export type Move = 'call' | 'recall' | 'start' | 'finish' | 'pass' | 'come_back' | 'leave';

/** The only moves there are: from which states, to which. The database repeats `from` in the statement's condition. */
export const MOVES: Readonly<Record<Move, { from: readonly EncounterState[]; to: EncounterState }>> = {
  call: { from: ['waiting'], to: 'called' },
  recall: { from: ['called'], to: 'called' },
  start: { from: ['called'], to: 'in_room' },
  finish: { from: ['in_room'], to: 'done' },
  /** 过号: called and not come. */
  pass: { from: ['called'], to: 'absent' },
  come_back: { from: ['absent'], to: 'waiting' },
  /** The session closed while the person was still waiting: neither seen nor absent. */
  leave: { from: ['waiting', 'held'], to: 'not_seen' },
};
