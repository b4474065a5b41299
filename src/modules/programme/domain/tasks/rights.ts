import type { MeasureState } from './measure.ts';
import { type Move, movesFrom } from './moves.ts';

/** What somebody has to do with a measure. */
export interface Standing {
  account: string | null;
  lead: string | null;
  /** Who works on it now; null: the lead, or the units together. */
  holder: string | null;
  submittedBy: string | null;
  /** Head of, member of a responsible unit; in a supporting one. */
  head: boolean;
  member: boolean;
  supporting: boolean;
  /** Was asked to take it over. */
  asked: boolean;
  /** Sees and judges the whole hospital's. */
  oversees: boolean;
}

export interface Rights {
  see: boolean;
  /** Starts, submits, hands on, asks for another deadline. */
  work: boolean;
  /** Adds notes and evidence. */
  help: boolean;
  /** Judges; never what one has submitted oneself. */
  judge: boolean;
}

/** Work is for the holder, the lead and the people of a responsible unit; a supporting unit helps. */
export function rightsOf(s: Standing): Rights {
  const named = s.account !== null && (s.account === s.lead || s.account === s.holder);
  const work = named || s.head || s.member;
  const help = work || s.supporting || s.oversees;
  const judge = s.oversees && (s.submittedBy === null || s.submittedBy !== s.account);
  return { see: help || s.asked, work, help, judge };
}

/** The moves this person may make from this state. */
export function movesOf(state: MeasureState, rights: Rights): Move[] {
  return movesFrom(state).filter((move) => (move === 'start' || move === 'submit' ? rights.work : rights.judge));
}
