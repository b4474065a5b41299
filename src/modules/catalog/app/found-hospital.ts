import { localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { lockFounding } from '../db/founding.ts';
import { insertHospital } from '../db/insert.ts';
import { type Hospital, hospitalRows } from '../db/rows.ts';
import { seedCalendar } from './seed-calendar.ts';

export interface Founding {
  kind: 'tcm' | 'general' | 'community';
  name: { zh: string; en: string };
  address: { zh: string; en: string };
}

/**
 * Puts the transaction's hospital, the first of an empty installation, with the official working days of this year and
 * the next. When there is one already nothing is done and it is the answer; two at once: the second waits and finds it.
 */
export async function foundHospital(t: Tx, founding: Founding, now: string): Promise<Hospital | null> {
  await lockFounding(t);
  const [first] = await hospitalRows(t);
  if (first) return first;
  const { hospital } = t.scope;
  if (hospital === null) throw new Error('a hospital is founded under its number');
  const { kind, name, address } = founding;
  await insertHospital(t, {
    id: hospital,
    kind,
    name_zh: name.zh,
    name_en: name.en,
    address_zh: address.zh,
    address_en: address.en,
  });
  const year = Number(localDate(now).slice(0, 4));
  await seedCalendar(t, [year, year + 1]);
  return null;
}
