import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { TEST_NOW, type TestApp } from '../../../../test/support/app.ts';
import { type Stopped, stopSession } from '../app/stop-session.ts';
import type { Template } from '../domain/plan-sessions.ts';
import { type MadeSession, makeSession, tester } from './fixture.ts';

/** For the tests of stopped clinics: a department of the demo hospital with doctors of known titles and no clinics yet. */
export interface Doctors {
  department: string;
  chief: string;
  otherChief: string;
  attending: string;
  /** A patient whom messages reach. */
  patient: string;
}

export async function stopWorld(a: TestApp): Promise<Doctors> {
  const [home] = await a.rows<{ department: string }>(
    `select department_id as department from catalog.practitioner where hospital_id = 1 order by department_id limit 1`,
  );
  if (!home) throw new Error('the demo hospital has no doctor');
  const { department } = home;
  await a.rows('update catalog.practitioner set active = false where hospital_id = 1 and department_id = $1', [
    department,
  ]);
  const doctor = async (title: string): Promise<string> => {
    const id = newId();
    await a.rows(
      `insert into catalog.practitioner
       select (jsonb_populate_record(p, jsonb_build_object('practitioner_id', $2::text, 'title', $3::text, 'code', null,
         'active', true))).*
       from catalog.practitioner p where hospital_id = 1 and department_id = $1 limit 1`,
      [department, id, title],
    );
    return id;
  };
  const doctors = {
    chief: await doctor('chief'),
    otherChief: await doctor('chief'),
    attending: await doctor('attending'),
  };
  // A far horizon, so that each test has a day of its own; a place given back is free at once.
  for (const [key, value] of [
    ['opensDaysAhead', '40'],
    ['returnsAfterMinutes', '0'],
  ])
    await a.rows(`insert into booking.setting values (1, $1, $2, $3, 'test')`, [key, value, TEST_NOW]);
  const [person] = await a.rows<{ id: string }>(
    'select patient_id as id from identity.patient where hospital_id = 1 order by patient_id limit 1',
  );
  return { department, ...doctors, patient: person?.id ?? '' };
}

/** A clinic of one of them in the evening, when nobody of the demo works. */
export function clinicOf(
  a: TestApp,
  doctors: Doctors,
  who: 'chief' | 'otherChief' | 'attending',
  change: Partial<Template> & { slots?: number; date?: string } = {},
): Promise<MadeSession> {
  const slots = change.slots ?? 3;
  const ends = `${19 + Math.floor(slots / 6)}:${(slots % 6) * 10 || '00'}`;
  const evening = { period: 'evening', starts: '19:00', ends } as const;
  return makeSession(a.app, { practitioner: doctors[who], department: doctors.department, ...evening, ...change });
}

/** Stops a session in the plainest way: nobody takes over, no place is kept. */
export function callOff(t: Tx, session: string): Promise<Stopped> {
  const plain = { substitute: null, offerNext: false, urgent: false, approved: null, askAfterwards: null };
  return stopSession(t, { session, cause: 'other', sealReason: () => null, by: tester, ...plain }, TEST_NOW);
}
