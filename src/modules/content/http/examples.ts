import { localDate } from '#kernel/instant.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { keepPicture } from '../app/pictures.ts';
import { createPiece } from '../app/pieces.ts';
import { keepOwnWord } from '../app/rules.ts';
import { publish, save, submit } from '../app/write.ts';

const writer = { kind: 'system', name: 'door.writer' } as const;
const reviewer = { kind: 'system', name: 'door.reviewer' } as const;

export const aText = {
  titleZh: '演示：胃镜前怎么准备',
  titleEn: '',
  bodyZh: '检查前一天晚上十点后不要吃东西。',
  bodyEn: '',
  steps: null,
};
const scope = ({ hospital }: DoorContext) => ({ hospital });

/** A draft that somebody else has begun. */
export async function aDraft(d: DoorContext): Promise<{ id: string; version: number }> {
  return d.app.db.tx(scope(d), async (t) => {
    const wish = { kind: 'education', about: null, department: null, step: null, titleZh: aText.titleZh } as const;
    const { id } = await createPiece(t, wish, writer, d.now);
    await save(t, { piece: id, version: 1 }, { ...aText, validUntil: null }, writer, d.now);
    return { id, version: 2 };
  });
}

export async function inReview(d: DoorContext): Promise<{ id: string; version: number }> {
  const { id, version } = await aDraft(d);
  await d.app.db.tx(scope(d), (t) => submit(t, { piece: id, version }, writer, d.now));
  return { id, version: version + 1 };
}

export async function published(d: DoorContext): Promise<{ id: string; version: number }> {
  const { id, version } = await inReview(d);
  await d.app.db.tx(scope(d), (t) => publish(t, { piece: id, version }, '', reviewer, d.now));
  return { id, version: version + 1 };
}

/** The head of a PNG. */
export const somePicture = (): Buffer => Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');

export async function aPicture(d: DoorContext): Promise<string> {
  return (await d.app.db.tx(scope(d), (t) => keepPicture(t, somePicture(), writer, d.now))).id;
}

export async function anOwnWord(d: DoorContext): Promise<string> {
  const words = `演示词${newId().slice(-12)}`;
  return (await d.app.db.tx(scope(d), (t) => keepOwnWord(t, { words, blocks: true, reason: '演示' }, writer, d.now)))
    .id;
}

/** The insider's patient was seen by a doctor today. Answers the department. */
export async function seenPatient(d: Pick<DoorContext, 'rows' | 'hospital' | 'patient' | 'now'>): Promise<string> {
  const [session, department, doctor] = [newId(), newId(), newId()];
  await d.rows(
    `insert into queue.line (hospital_id, session_id, department_id, practitioner_id, place_id, area_id, date, letter, opened_at)
     values ($1, $2, $3, $4, $2, $2, $5, 'A', $6)`,
    [d.hospital, session, department, doctor, localDate(d.now), d.now],
  );
  await d.rows(
    `insert into queue.encounter (hospital_id, id, session_id, appointment_id, patient_id, department_id, practitioner_id,
       channel, booked_at, number, state, checked_in_at, called_at, calls, started_at, finished_at)
     values ($1, $2, $3, $2, $4, $5, $6, 'window', $7, 1, 'done', $7, $7, 1, $7, $7)`,
    [d.hospital, newId(), session, d.patient, department, doctor, d.now],
  );
  return department;
}
