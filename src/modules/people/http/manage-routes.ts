import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { readKept } from '../app/read-kept.ts';
import { closeSurvey, createSurvey, openSurvey } from '../app/surveys.ts';
import { cancelTraining, createTraining, recordOutcomes } from '../app/trainings.ts';
import * as contract from '../contract.ts';
import { aSurvey, aTraining, openedSurvey, surveyText, trainingText } from './examples.ts';

const base = '/api/h/:hospital/people';
const permission = 'people.manage';
const params = contract.idParams;

export const manageRoutes: AnyRoute[] = [
  defineRoute({
    id: 'people.kept',
    method: 'GET',
    path: `${base}/kept`,
    permission,
    summary: { zh: '员工问卷、培训、证照、证书总览', en: 'Surveys, trainings, licences and certificates' },
    output: { 200: contract.keptSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readKept(t, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'people.survey_create',
    method: 'POST',
    path: `${base}/surveys`,
    permission,
    summary: { zh: '新建员工问卷', en: 'Make a staff survey' },
    input: { body: contract.surveyBody },
    output: { 201: contract.madeSchema },
    create: true,
    door: { example: async () => ({ body: surveyText }), outsider: 403 },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await createSurvey(t, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'people.survey_open',
    method: 'POST',
    path: `${base}/surveys/:id/open`,
    permission,
    summary: { zh: '发放问卷', en: 'Open a survey' },
    input: { params },
    output: { 204: null },
    errors: ['people.survey_state'],
    door: { example: async (d) => ({ params: { id: (await aSurvey(d)).id } }), outsider: 403 },
    handler: async (c) => {
      await c.tx((t) => openSurvey(t, c.params.id, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'people.survey_close',
    method: 'POST',
    path: `${base}/surveys/:id/close`,
    permission,
    summary: { zh: '结束问卷，之后可看结果', en: 'Close a survey; its result shows afterwards' },
    input: { params },
    output: { 204: null },
    errors: ['people.survey_state'],
    door: { example: async (d) => ({ params: { id: (await openedSurvey(d)).id } }), outsider: 403 },
    handler: async (c) => {
      await c.tx((t) => closeSurvey(t, c.params.id, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'people.training_create',
    method: 'POST',
    path: `${base}/trainings`,
    permission,
    summary: { zh: '安排培训、考试或演练', en: 'Plan a training, examination or drill' },
    input: { body: contract.trainingBody },
    output: { 201: contract.madeSchema },
    errors: ['people.person_unknown'],
    create: true,
    door: { example: async (d) => ({ body: await trainingText(d) }), outsider: 403 },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await createTraining(t, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'people.training_held',
    method: 'PUT',
    path: `${base}/trainings/:id/outcomes`,
    permission,
    summary: { zh: '登记到场和成绩', en: 'Enter who came and with what mark' },
    input: { params, body: contract.outcomesBody },
    output: { 204: null },
    errors: [
      'people.training_unknown',
      'people.not_held_yet',
      'people.score_above_full',
      'people.person_unknown',
      'people.changed',
    ],
    door: {
      example: async (d) => {
        const { id, person } = await aTraining(d);
        const outcomes = [{ account: person, outcome: 'attended' as const, score: 88 }];
        return { params: { id }, body: { version: 1, evidence: '演示签到表', outcomes } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => recordOutcomes(t, c.params.id, c.body, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'people.training_cancel',
    method: 'POST',
    path: `${base}/trainings/:id/cancel`,
    permission,
    summary: { zh: '取消还没开的培训', en: 'Cancel a training that was not held' },
    input: { params, body: contract.versionBody },
    output: { 204: null },
    errors: ['people.changed'],
    door: { example: async (d) => ({ params: { id: (await aTraining(d)).id }, body: { version: 1 } }), outsider: 403 },
    handler: async (c) => {
      await c.tx((t) => cancelTraining(t, c.params.id, c.body.version, c.actor, c.now));
      return { status: 204 };
    },
  }),
];
