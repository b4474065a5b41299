import { localDate } from '#kernel/instant.ts';
import { staffAtWork } from '#modules/identity/public.ts';
import { accountOf } from '#platform/http/actor.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { keepProof } from '../app/proof.ts';
import { keepCertificate, keepLicence } from '../app/records.ts';
import { createSurvey, openSurvey } from '../app/surveys.ts';
import { createTraining } from '../app/trainings.ts';

const office = { kind: 'system', name: 'door.office' } as const;
const scope = ({ hospital }: DoorContext) => ({ hospital });

export const surveyText = {
  titleZh: '演示：员工满意度',
  titleEn: 'Demo: staff survey',
  asks: [{ zh: '演示：对工作环境满意吗', en: 'Demo: are you content with the place of work' }],
};

export const aSurvey = (d: DoorContext): Promise<{ id: string }> =>
  d.app.db.tx(scope(d), (t) => createSurvey(t, surveyText, office, d.now));

export async function openedSurvey(d: DoorContext): Promise<{ id: string }> {
  const made = await aSurvey(d);
  await d.app.db.tx(scope(d), (t) => openSurvey(t, made.id, office, d.now));
  return made;
}

/** Somebody who works here. */
export async function aColleague(d: DoorContext): Promise<string> {
  const [first] = await d.app.db.tx(scope(d), (t) => staffAtWork(t));
  if (!first) throw new Error('nobody works here');
  return first.account;
}

export async function trainingText(d: DoorContext) {
  const kind = 'exam' as const;
  const marks = { minutes: 60, passMark: 60, fullMark: 100 };
  return {
    kind,
    title: '演示：急救考试',
    heldOn: localDate(d.now),
    place: '演示楼',
    ...marks,
    people: [await aColleague(d)],
  };
}

export async function aTraining(d: DoorContext): Promise<{ id: string; person: string }> {
  const text = await trainingText(d);
  const { id } = await d.app.db.tx(scope(d), (t) => createTraining(t, text, office, d.now));
  return { id, person: text.people[0] ?? '' };
}

export const licenceText = {
  account: null,
  kind: 'scope',
  title: '演示：诊疗科目',
  validFrom: '2024-01-01',
  validUntil: null,
  evidence: '演示',
} as const;
export const aLicence = (d: DoorContext): Promise<{ id: string }> =>
  d.app.db.tx(scope(d), (t) => keepLicence(t, licenceText, office, d.now));

/** By its first bytes a PDF. */
export const somePdf = (): Buffer => Buffer.from('%PDF-1.4 demo');

/** The proof of the licence of whoever walks through the door. */
export async function aProof(d: DoorContext): Promise<{ id: string }> {
  const account = accountOf(await d.holderOf('people.own'));
  const own = { ...licenceText, kind: 'practice' as const, account };
  const { id: record } = await d.app.db.tx(scope(d), (t) => keepLicence(t, own, office, d.now));
  return d.app.db.tx(scope(d), (t) => keepProof(t, { of: 'licence', record, bytes: somePdf() }, office, d.now));
}

export const certificateText = {
  kind: 'elder_friendly',
  title: '演示：老年友善机构',
  issuedBy: '演示机关',
  issuedOn: '2024-01-01',
  validUntil: null,
  evidence: '演示文件',
} as const;
export const aCertificate = (d: DoorContext): Promise<{ id: string }> =>
  d.app.db.tx(scope(d), (t) => keepCertificate(t, certificateText, office, d.now));
