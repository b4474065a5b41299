/** Why a clinic does not take place: the doctor is ill, on leave, called elsewhere; a machine fails; something else. */
export type StopCause = 'ill' | 'leave' | 'duty' | 'equipment' | 'other';
export type StopAnswer = 'accepted' | 'declined';
export type CallOutcome = 'reached' | 'no_answer' | 'wrong_number' | 'later';

/** What became of everybody at the moment of the stop. `arrived`: in the house already, not touched. */
export interface StopNumbers {
  concerned: number;
  substituted: number;
  held: number;
  cancelled: number;
  arrived: number;
}

/** How a case stands for the patient: still to answer, answered, or past its time. */
export type CaseState = 'open' | 'accepted' | 'declined' | 'over';
