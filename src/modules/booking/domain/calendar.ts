import { addMinutes, type Instant } from '#kernel/instant.ts';
import type { AppointmentState, SessionState } from './session.ts';

/** What stands in a calendar program: as little as finds the way there (PIPL 6), never a patient's name. */
export interface CalendarEvent {
  /** The same for ever: programs know an event by it. */
  uid: string;
  /** Grows with every change, so that a program takes the later one. */
  sequence: number;
  start: Instant;
  end: Instant;
  title: string;
  place: string;
  note: string | null;
  cancelled: boolean;
}

export interface Calendar {
  name: string;
  lang: 'zh' | 'en';
  events: CalendarEvent[];
}

export type Relationship = 'self' | 'spouse' | 'child' | 'parent' | 'grandparent' | 'sibling' | 'other';

const FAMILY: Record<Exclude<Relationship, 'self'>, { zh: string; en: string }> = {
  spouse: { zh: '配偶', en: 'spouse' },
  child: { zh: '孩子', en: 'child' },
  parent: { zh: '父母', en: 'parent' },
  grandparent: { zh: '祖父母', en: 'grandparent' },
  sibling: { zh: '兄弟姐妹', en: 'sibling' },
  other: { zh: '家人', en: 'family' },
};

const WORDS = {
  zh: { visits: '我的就诊', visit: '医院就诊', clinics: '我的门诊', clinic: '门诊' },
  en: { visits: 'My hospital visits', visit: 'Hospital visit', clinics: 'My clinics', clinic: 'Clinic' },
};

/** A slot is at most half an hour (standards 3.1): so much is kept free. */
const VISIT_MINUTES = 30;

export const calendarName = (kind: 'patient' | 'doctor', lang: 'zh' | 'en') =>
  kind === 'patient' ? WORDS[lang].visits : WORDS[lang].clinics;

export function visitEvent(
  visit: { id: string; state: AppointmentState; start: Instant; changes: number },
  names: { department: string; hospital: string; doctor: string | null; who: Relationship },
  lang: 'zh' | 'en',
): CalendarEvent {
  const { department, hospital, doctor, who } = names;
  const family = who === 'self' ? '' : lang === 'zh' ? `（${FAMILY[who].zh}）` : ` (${FAMILY[who].en})`;
  return {
    uid: `${visit.id}@visit.shuxin`,
    sequence: visit.changes,
    start: visit.start,
    end: addMinutes(visit.start, VISIT_MINUTES),
    title: `${[WORDS[lang].visit, department, doctor].filter(Boolean).join(' ')}${family}`,
    place: hospital,
    note: null,
    cancelled: visit.state === 'cancelled',
  };
}

export function sessionEvent(
  session: {
    id: string;
    state: SessionState;
    start: Instant;
    end: Instant;
    booked: number;
    total: number;
    tookPlace: boolean;
    changes: number;
    /** The name of a joint clinic, whether this doctor leads it or takes part. */
    joint: string | null;
  },
  names: { department: string; place: string },
  lang: 'zh' | 'en',
): CalendarEvent {
  const { booked, total } = session;
  return {
    uid: `${session.id}@clinic.shuxin`,
    sequence: session.changes,
    start: session.start,
    end: session.end,
    title: [WORDS[lang].clinic, names.department, session.joint].filter(Boolean).join(' '),
    place: names.place,
    note: lang === 'zh' ? `已约 ${booked} / ${total} 个号` : `${booked} of ${total} places booked`,
    cancelled: session.state === 'closed' && !session.tookPlace,
  };
}
