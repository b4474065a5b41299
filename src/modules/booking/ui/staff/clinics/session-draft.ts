import { fenOf } from '../week/rule-draft.ts';

/** What the form of one session holds: figures as they are typed, the fee in yuan. */
export interface SessionDraft {
  place: string;
  start: string;
  end: string;
  minutes: string;
  fee: string;
}

export const emptySession: SessionDraft = { place: '', start: '08:00', end: '11:30', minutes: '10', fee: '' };

/** The fields as the routes take them; null while something is missing or wrong. */
export function sessionBody({ place, start, end, minutes, fee }: SessionDraft) {
  const fen = fenOf(fee);
  const each = Number(minutes);
  const right = place !== '' && start !== '' && start < end && Number.isInteger(each) && each >= 1 && each <= 30;
  if (!right || fen === null) return null;
  return { place, start, end, minutesPerSlot: each, fee: fen, period: periodOf(start) };
}

export const periodOf = (start: string) => (start < '12:30' ? 'am' : start < '17:00' ? 'pm' : 'evening');
