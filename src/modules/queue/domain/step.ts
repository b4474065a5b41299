/** States of an encounter in the line. A transition ends one entry of history and starts the next. */
export type EncounterState =
  | 'waiting'
  | 'called'
  | 'in_room'
  | 'away'
  | 'done'
  | 'absent'
  | 'not_seen'
  | 'results_open';

export type Move =
  | 'call'
  | 'recall'
  | 'start'
  | 'finish'
  | 'pass'
  | 'come_back'
  | 'leave'
  | TestMove
  | 'hand_over'
  | 'sign_in';
/** To tests and back; taken along to the doctor's next session of the day, or left open when there is none. */
type TestMove = 'send_to_tests' | 'back_from_tests' | 'carry' | 'leave_open';

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
  leave: { from: ['waiting'], to: 'not_seen' },
  send_to_tests: { from: ['in_room'], to: 'away' },
  back_from_tests: { from: ['away'], to: 'waiting' },
  carry: { from: ['away'], to: 'away' },
  /** The session closed, and there is none of this doctor today any more: seen, but the results were not looked at. */
  leave_open: { from: ['away', 'waiting'], to: 'results_open' },
  /** Counted as present without a check-in, and now checks in. */
  sign_in: { from: ['waiting'], to: 'waiting' },
  /** The session closed, and a room that shares its line goes on: the same people wait there. */
  hand_over: { from: ['waiting'], to: 'waiting' },
};
