import type { LocalDate } from '#kernel/instant.ts';
import type { Exam, Preparation } from './contract-words.ts';
import { paymentsOf } from './payments.ts';
import type { Step } from './step.ts';
import { backToDoctor, medicineWaiting, testsOf } from './tests.ts';

/** Where the patient stands in the line, as queue tells; null on any other day than today. */
export interface Stand {
  state:
    | 'not_checked_in'
    | 'waiting'
    /** Kept back at the triage desk for a while. */
    | 'held'
    | 'called'
    | 'in_room'
    /** Sent to tests, and to come back to the same doctor without a new registration. */
    | 'away'
    | 'done'
    /** The clinic closed before the results were looked at. */
    | 'results_open'
    | 'absent'
    | 'not_seen'
    | 'no_show';
  canCheckIn: boolean;
  ended: boolean;
}

export interface Facts {
  state: 'booked' | 'arrived' | 'fulfilled' | 'cancelled' | 'no_show';
  movedTo: string | null;
  date: LocalDate;
  today: LocalDate;
  stand: Stand | null;
  steps: readonly Step[];
}

export const NEXT_KINDS = [
  'come',
  'check_in',
  'wait',
  'go_in',
  'in_room',
  'come_back',
  'pay',
  'test',
  'wait_report',
  'back_to_doctor',
  'away',
  'take_medicine',
  'pay_at_end',
  'results_open',
  'finished',
  'missed',
  'cancelled',
  'moved',
] as const;
export type NextKind = (typeof NEXT_KINDS)[number];

export interface Next {
  kind: NextKind;
  /** Catalog place, where the kind has one of its own; else the page says the doctor's. */
  place?: string | null;
  exam?: Exam;
  preparation?: readonly Preparation[];
  fen?: number;
  movedTo?: string;
}

/** The one thing to do now. A line that is under way comes before everything; what is on credit comes last. */
export function nextStep(facts: Facts): Next {
  if (facts.movedTo !== null) return { kind: 'moved', movedTo: facts.movedTo };
  if (facts.state === 'cancelled') return { kind: 'cancelled' };
  if (facts.state === 'no_show') return { kind: 'missed' };
  return inTheLine(facts) ?? afterwards(facts);
}

function inTheLine({ stand, state, date, today }: Facts): Next | null {
  switch (stand?.state) {
    case 'waiting':
    case 'held':
      return { kind: 'wait' };
    case 'called':
      return { kind: 'go_in' };
    case 'in_room':
      return { kind: 'in_room' };
    case 'absent':
      return { kind: 'come_back' };
    case 'not_seen':
    case 'no_show':
      return { kind: 'missed' };
    case 'not_checked_in':
      if (stand.canCheckIn) return { kind: 'check_in' };
      return { kind: stand.ended ? 'missed' : 'come' };
    case 'results_open':
      return { kind: 'results_open' };
    case 'away':
    case 'done':
      return null;
    default:
      if (state !== 'booked') return null;
      return { kind: date < today ? 'missed' : 'come' };
  }
}

function afterwards({ steps, stand }: Facts): Next {
  const payments = paymentsOf(steps);
  const now = payments.open.filter((one) => !one.credit);
  if (now.length > 0) return { kind: 'pay', fen: sum(now), place: now.find((one) => one.place)?.place ?? null };
  const tests = testsOf(steps);
  const test = tests.find((one) => one.state === 'ordered');
  if (test) return { kind: 'test', exam: test.exam, place: test.place, preparation: test.preparation };
  if (tests.some((one) => one.state === 'done')) return { kind: 'wait_report' };
  if (backToDoctor(steps)) return { kind: 'back_to_doctor' };
  // Sent to tests of which nobody tells: all that is known is that the doctor waits.
  if (stand?.state === 'away') return { kind: 'away' };
  const medicine = medicineWaiting(steps);
  if (medicine) return { kind: 'take_medicine', place: medicine.place };
  if (payments.open.length > 0)
    return {
      kind: 'pay_at_end',
      fen: sum(payments.open),
      place: payments.open.find((one) => one.place)?.place ?? null,
    };
  return { kind: 'finished' };
}

const sum = (charges: readonly { fen: number }[]): number => charges.reduce((all, one) => all + one.fen, 0);
