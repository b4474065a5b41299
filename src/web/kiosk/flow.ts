import { createContext, useContext } from 'react';
import type { OwnDevice, Person, Slip } from '#modules/kiosk/ui/index.tsx';

export type Goal = 'check_in' | 'book' | 'query' | 'desk';
export type Step =
  | 'home'
  | 'identify'
  | 'phone'
  | 'number'
  | 'visits'
  | 'departments'
  | 'days'
  | 'times'
  | 'confirm'
  | 'desks'
  | 'register'
  | 'slip';

/** Where each goal goes on once the machine knows who stands there. */
export const ONWARD: Record<Goal, Step> = { check_in: 'visits', book: 'departments', query: 'visits', desk: 'desks' };

/** Everything one person has typed and chosen. It lives in the booth's state, and ends with it. */
export interface Draft {
  number: string;
  phone: string;
  birth: string;
  name: string;
  agreed: boolean;
  health: boolean;
  department: { id: string; name: string } | null;
  date: string;
  session: string;
  doctor: string;
  fee: number;
  slot: string;
  start: string;
}
export interface Flow {
  step: Step;
  /** The steps before, for "back". */
  trail: readonly Step[];
  goal: Goal;
  person: Person | null;
  draft: Draft;
  slip: Slip | null;
  /** What went wrong last, in plain words; gone with the next step. */
  wrong: string | null;
  busy: boolean;
}

export const emptyFlow: Flow = {
  step: 'home',
  trail: [],
  goal: 'check_in',
  person: null,
  draft: {
    number: '',
    phone: '',
    birth: '',
    name: '',
    agreed: false,
    health: false,
    department: null,
    date: '',
    session: '',
    doctor: '',
    fee: 0,
    slot: '',
    start: '',
  },
  slip: null,
  wrong: null,
  busy: false,
};

export interface Acts {
  device: Extract<OwnDevice, { state: 'paired' }>;
  flow: Flow;
  /** Goes on to a step; whoever must be known first is asked for it on the way. */
  go(step: Step, change?: Partial<Omit<Flow, 'step' | 'trail'>>): void;
  back(): void;
  type(change: Partial<Draft>): void;
  /** Does one thing at a time; what the server refuses is said on the page. */
  act(work: () => Promise<void>): void;
  identify(shown: object): void;
  leave(reason: 'done' | 'left'): void;
}

export const FlowContext = createContext<Acts | null>(null);

export function useFlow(): Acts {
  const acts = useContext(FlowContext);
  if (!acts) throw new Error('a step stands in a booth');
  return acts;
}
