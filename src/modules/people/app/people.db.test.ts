import { beforeAll, expect, test } from 'vitest';
import { staffAllowed, staffAtWork } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { remindingOn } from '../domain/remind.ts';
import { licenceText, somePdf, surveyText, trainingText } from '../http/examples.ts';
import { keepProof, MOST_BYTES, readProof } from './proof.ts';
import { readKept } from './read-kept.ts';
import { readOwn } from './read-own.ts';
import { endLicence, keepLicence } from './records.ts';
import { remindOfEnds } from './remind.ts';
import { answerSurvey, closeSurvey, createSurvey, openSurvey } from './surveys.ts';
import { createTraining, recordOutcomes } from './trainings.ts';

const office: Actor = { kind: 'system', name: 'test.office' };
let app: TestApp;
let people: Actor[];
const tx = <T>(work: (t: Tx) => Promise<T>) => app.app.db.tx({ hospital: 1 }, work);
const now = () => app.app.clock.now();

beforeAll(async () => {
  app = await testApp('demo');
  people = (await tx(staffAtWork)).map(({ account }) => ({ kind: 'staff', account, hospital: 1 }) as Actor);
});

async function opened(): Promise<string> {
  return tx(async (t) => {
    const { id } = await createSurvey(t, surveyText, office, now());
    await openSurvey(t, id, office, now());
    return id;
  });
}
const resultOf = async (id: string) => (await tx((t) => readKept(t, now(), 'zh'))).surveys.find((one) => one.id === id);

test('each person answers once, the result waits for the end, and no row ties an answer to its writer', async () => {
  const id = await opened();
  const marks = [5, 4, 4, 3, 5];
  for (const [i, mark] of marks.entries())
    await tx((t) =>
      answerSurvey(t, id, { marks: [mark], remark: i === 0 ? '演示留言' : '' }, people[i] as Actor, now()),
    );
  const again = tx((t) => answerSurvey(t, id, { marks: [1], remark: '' }, people[0] as Actor, now()));
  await expect(again).rejects.toMatchObject({ constraint: 'people_survey_taken_pkey' });
  expect(await resultOf(id)).toMatchObject({ n: 5, score: null, remarks: [] });
  await tx((t) => closeSurvey(t, id, office, now()));
  expect(await resultOf(id)).toMatchObject({
    score: 8400,
    each: [8400],
    remarks: ['演示留言'],
    invited: people.length,
  });

  const columns = await app.rows<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = 'people.survey_answer'::regclass and attnum > 0`,
  );
  expect(columns.map(({ name }) => name)).toEqual(['hospital_id', 'answer_id', 'survey_id', 'marks', 'remark']);
  const [view] = await app.rows(
    'select answers::int, marks::int, full_marks::int as full from people.v_satisfaction where survey_id = $1',
    [id],
  );
  expect(view).toEqual({ answers: 5, marks: 21, full: 25 });
});

test('a closed survey takes no answer, and an incomplete one is refused whole', async () => {
  const id = await opened();
  const answer = (marks: number[]) => tx((t) => answerSurvey(t, id, { marks, remark: '' }, people[1] as Actor, now()));
  await expect(answer([4, 4])).rejects.toMatchObject({ code: 'people.marks_incomplete' });
  expect((await resultOf(id))?.n).toBe(0);
  await tx((t) => closeSurvey(t, id, office, now()));
  await expect(answer([4])).rejects.toMatchObject({ code: 'people.survey_unknown' });
});

test('a training counts as held with who came; a mark above the full one and a day to come are refused', async () => {
  const person = people[0] as Actor & { account: string };
  const text = {
    ...(await trainingText({ ...app, app: app.app, hospital: 1, now: now() } as never)),
    people: [person.account],
  };
  const { id } = await tx((t) => createTraining(t, text, office, now()));
  const came = (score: number) => ({
    version: 1,
    evidence: '演示签到表',
    outcomes: [{ account: person.account, outcome: 'attended' as const, score }],
  });
  await expect(tx((t) => recordOutcomes(t, id, came(101), office, now()))).rejects.toMatchObject({
    code: 'people.score_above_full',
  });
  const before = tx((t) => recordOutcomes(t, id, came(88), office, '2026-01-01T00:00:00.000Z'));
  await expect(before).rejects.toMatchObject({ code: 'people.not_held_yet' });
  await tx((t) => recordOutcomes(t, id, came(88), office, now()));
  await expect(tx((t) => recordOutcomes(t, id, came(90), office, now()))).rejects.toMatchObject({
    code: 'people.changed',
  });
  const own = await tx((t) => readOwn(t, person, now(), 'zh'));
  expect(own.trainings).toMatchObject([{ state: 'held', outcome: 'attended', score: 88 }]);
});

const told = (like: string) =>
  app.rows<{ account: string; title: string; link: string }>(
    `select account_id as account, title_zh as title, link from messaging.staff_message
     where dedupe like $1 order by created_at, link`,
    [like],
  );
const sweep = (at: string) => tx((t) => remindOfEnds(app.app, t, at, 50));

test('before an end the person and the keepers are told once for each step, and nobody in the night', async () => {
  const person = people.at(-1) as Actor & { account: string };
  const text = { ...licenceText, kind: 'practice' as const, account: person.account, validUntil: '2027-01-31' };
  const { id } = await tx((t) => keepLicence(t, text, office, now()));
  const ends = `people.ends/${id}/%`;
  const before = '2026-12-01T04:00:00.000Z';
  await sweep(before);
  await sweep(before);
  const first = await told(ends);
  expect(first.filter(({ account }) => account === person.account)).toMatchObject([
    { title: '证照 90 天内到期', link: '/staff/my-trainings' },
  ]);
  const keepers = (await tx((t) => staffAllowed(t, 'people.manage'))).map(({ account }) => account);
  const shelf = first.filter(({ link }) => link === '/staff/people-side?tab=licences');
  expect(shelf.map(({ account }) => account).sort()).toEqual(keepers.sort());
  expect(keepers.length).toBeGreaterThan(0);
  // 30 days before the end, but it is seven in the morning.
  await sweep('2026-12-31T23:00:00.000Z');
  expect((await told(ends)).length).toBe(first.length);
  await sweep('2027-01-01T00:00:00.000Z');
  expect((await told(ends)).length).toBe(2 * first.length);
  // control: were it not kept what was said, the same step would be due at every look.
  expect(remindingOn('2027-01-02', '2027-01-31', new Set()).say).toBe('before_30');
  await sweep('2027-01-02T04:00:00.000Z');
  expect((await told(ends)).length).toBe(2 * first.length);
  await tx((t) => endLicence(t, id, office, now()));
  await sweep('2027-02-02T04:00:00.000Z');
  expect((await told(ends)).length).toBe(2 * first.length);
});

test('a proof is kept by what its bytes are, and opens for the keeper and for whom it concerns alone', async () => {
  const [person, other] = people as (Actor & { account: string })[];
  const text = { ...licenceText, kind: 'practice' as const, account: person?.account ?? '' };
  const { id: record } = await tx((t) => keepLicence(t, text, office, now()));
  const keep = (bytes: Buffer, of: string = record) =>
    tx((t) => keepProof(t, { of: 'licence', record: of, bytes }, office, now()));
  await expect(keep(Buffer.from('<svg/>'))).rejects.toMatchObject({ code: 'people.proof_unreadable' });
  const large = Buffer.concat([somePdf(), Buffer.alloc(MOST_BYTES)]);
  await expect(keep(large)).rejects.toMatchObject({ code: 'people.proof_unreadable' });
  await expect(keep(somePdf(), crypto.randomUUID())).rejects.toMatchObject({ code: 'people.proof_refused' });
  const { id } = await keep(somePdf());
  const read = (by: Actor, ...permissions: string[]) =>
    tx((t) => readProof(t, id, { ...by, permissions: new Set(permissions) } as Actor));
  expect((await read(person as Actor)).media).toBe('application/pdf');
  expect((await read(other as Actor, 'people.manage')).bytes.equals(somePdf())).toBe(true);
  await expect(read(other as Actor, 'people.own')).rejects.toMatchObject({ code: 'people.proof_unknown' });
  const own = await tx((t) => readOwn(t, person as Actor, now(), 'zh'));
  expect(own.licences.find((one) => one.id === record)?.files).toMatchObject([{ id, media: 'application/pdf' }]);
});
