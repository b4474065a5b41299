import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { jointDateOf, jointOfSessions } from '../db/joint-clinics.ts';
import { type Names, namesOf } from './names.ts';

export interface Joint {
  name: string;
  /** The doctors besides who leads. */
  with: ReturnType<Names['practitioner']>[];
}

/** How the joint clinics among these sessions are called and who is there, for whoever reads a list of them. */
export async function jointsOf(
  t: Tx,
  rows: readonly { session: string }[],
  lang: Lang,
): Promise<(session: string) => Joint | null> {
  const dates = await jointOfSessions(t, [...new Set(rows.map(({ session }) => session))]);
  const others = dates.flatMap(({ doctors }) => doctors.slice(1).map((practitioner) => ({ practitioner })));
  const names = dates.length > 0 ? await namesOf(t, others, lang) : null;
  const joints = new Map(
    dates.map(({ session, name, doctors }) => [
      session,
      { name, with: doctors.slice(1).map((id) => names?.practitioner(id) ?? { id, name: '', title: '' }) },
    ]),
  );
  return (session) => joints.get(session) ?? null;
}

export interface JointDay {
  name: string;
  /** Under which everything of it is kept: of who leads. */
  session: string;
  booked: number;
  /** Who leads first. */
  doctors: string[];
}

/** The same for its doctors, by the session of each: who only takes part sees no ordinary empty clinic. */
export async function jointDays(t: Tx, sessions: readonly string[], lang: Lang): Promise<Map<string, JointDay>> {
  const dates = await jointDateOf(t, sessions);
  if (dates.size === 0) return new Map();
  const ids = [...dates.values()].flatMap(({ doctors }) => doctors.map((practitioner) => ({ practitioner })));
  const names = await namesOf(t, ids, lang);
  return new Map(
    [...dates].map(([id, { name, session, booked, doctors }]) => [
      id,
      { name, session, booked, doctors: doctors.map((doctor) => names.practitioner(doctor).name) },
    ]),
  );
}
