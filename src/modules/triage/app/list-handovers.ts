import { type Instant, toOffset } from '#kernel/instant.ts';
import { departments, practitionerById } from '#modules/catalog/public.ts';
import { patientsById } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import type { Handover } from '../contract.ts';
import { type HandoverRow, openFor } from '../db/handovers.ts';
import { openNeed } from './need.ts';
import { showHandovers } from './show-handovers.ts';
import { whoIs } from './who-is.ts';

/** What the actor answers for, and what waits to be accepted; and the departments to which it can go. */
export async function listHandovers(t: Tx, crypto: App['crypto'], by: Actor, now: Instant, lang: Lang) {
  const rows = await openFor(t, whoIs(by).account);
  const practitioner = by.kind === 'staff' ? by.practitioner : null;
  return {
    now: toOffset(now),
    own: practitioner === null ? null : ((await practitionerById(t, practitioner))?.department.id ?? null),
    departments: (await departments(t)).map(({ id, name }) => ({ id, name: name[lang] })),
    items: await forStaff(t, crypto, rows, by, now, lang),
  };
}

/** Hand-overs as those see them who work on them: with the patient and what is asked for. */
export async function forStaff(
  t: Tx,
  crypto: App['crypto'],
  rows: readonly HandoverRow[],
  by: Actor,
  now: Instant,
  lang: Lang,
): Promise<Handover[]> {
  const shown = await showHandovers(t, rows, now, lang);
  const patients = await patientsById(t, [...new Set(rows.flatMap(({ patient }) => patient ?? []))]);
  const names = new Map(patients.map(({ id, name }) => [id, name]));
  const { account } = whoIs(by);
  return shown.map((one, n) => {
    const row = rows[n] as HandoverRow;
    return {
      ...one,
      patient: row.patient === null ? null : { id: row.patient, name: names.get(row.patient) ?? '' },
      need: openNeed(crypto, row.id, row.needSealed),
      mine: row.holder === account,
    };
  });
}
