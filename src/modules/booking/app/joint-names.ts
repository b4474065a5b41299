import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { jointOfSessions } from '../db/joint-clinics.ts';
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
