import { beforeAll, expect, test } from 'vitest';
import { staffAtWork } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { surveyText, trainingText } from '../http/examples.ts';
import { readKept } from './read-kept.ts';
import { readOwn } from './read-own.ts';
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
