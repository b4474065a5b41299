import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import type { GrownList, OwnGrown } from '../contract-grown.ts';
import * as db from '../db/grown-links.ts';
import { linksHere } from '../db/links.ts';
import { patientRows } from '../db/patients.ts';
import { recordIds } from '../db/record-ids.ts';

/** The sweep that keeps the hospital's day: from a person's eighteenth birthday on nobody acts for them without their leave. */
export const keepDay = (_app: App, t: Tx, now: Instant): Promise<number> => db.setDay(t, localDate(now));

/** The own links that are over, and who asks oneself for leave: contract `ownGrown`. */
export async function ownGrown(t: Tx): Promise<OwnGrown> {
  const over = await db.overLinks(t);
  const records = await ownRecords(t);
  const asked = records.length === 0 ? [] : await db.consents(t, records);
  return {
    over: over.map(({ patient, name, state }) => ({ patient, name, state: state ?? 'over' })),
    asked: await allTold(t, asked),
  };
}

/** Asks the grown person's leave. Throws identity.grown_unknown, grown_asked. */
export async function askGrown(t: Tx, patient: string, by: Actor, now: Instant): Promise<{ id: string }> {
  const link = (await db.overLinks(t)).find((one) => one.patient === patient);
  if (!link) throw domainError('identity.grown_unknown');
  const guardian = (await linksHere(t)).find((one) => one.relationship === 'self')?.patient_id ?? null;
  const id = newId();
  await db.insertConsent(t, { id, patient, guardian, relationship: link.relationship }, now);
  await record(t, 'identity.grown_ask', patient, by, now);
  return { id };
}

/** The grown person, or a window to which they came with their ID, says yes or no. Throws identity.grown_unknown. */
export async function decideGrown(
  t: Tx,
  say: { id: string; grant: boolean; atWindow: boolean },
  by: Actor,
  now: Instant,
): Promise<{ id: string; state: 'asked' | 'granted' | 'refused' }> {
  const records = say.atWindow ? null : await ownRecords(t);
  const row = await db.decideConsent(t, { id: say.id, grant: say.grant, by: actorId(by), records }, now);
  if (!row) throw domainError('identity.grown_unknown');
  await record(t, say.grant ? 'identity.grown_grant' : 'identity.grown_refuse', row.patient, by, now);
  return { id: row.id, state: row.state };
}

/** What waits for the grown person, for windows. */
export async function listGrown(t: Tx): Promise<GrownList> {
  return { items: await allTold(t, await db.consents(t, null)) };
}

async function allTold(t: Tx, rows: readonly db.ConsentRow[]): Promise<GrownList['items']> {
  const items = [];
  for (const row of rows) items.push(await told(t, row));
  return items;
}

async function told(t: Tx, row: db.ConsentRow) {
  const [person] = await patientRows(t, [row.patient]);
  const [guardian] = row.guardian === null ? [] : await patientRows(t, [row.guardian]);
  return { id: row.id, person: person?.name ?? '', guardian: guardian?.name ?? null, state: row.state };
}

/** All records of the person whom the account is. */
async function ownRecords(t: Tx): Promise<string[]> {
  const self = (await linksHere(t)).filter(({ relationship }) => relationship === 'self');
  return [
    ...(
      await recordIds(
        t,
        self.map((link) => link.patient_id),
      )
    ).keys(),
  ];
}

async function record(t: Tx, action: string, patient: string, actor: Actor, now: Instant): Promise<void> {
  await audit(t, { actor, action, subject: `identity.patient/${patient}`, outcome: 'ok' }, now);
}
