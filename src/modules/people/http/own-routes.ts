import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { readOwn } from '../app/read-own.ts';
import { answerSurvey } from '../app/surveys.ts';
import * as contract from '../contract.ts';
import { openedSurvey } from './examples.ts';

const base = '/api/h/:hospital/people';

export const ownRoutes: AnyRoute[] = [
  defineRoute({
    id: 'people.own',
    method: 'GET',
    path: `${base}/own`,
    permission: 'people.own',
    summary: { zh: '本人的问卷、培训、证照和服务之星', en: 'Own surveys, trainings, licences; the service stars' },
    output: { 200: contract.ownSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readOwn(t, c.actor, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'people.answer',
    method: 'POST',
    path: `${base}/surveys/:id/answers`,
    permission: 'people.own',
    summary: { zh: '匿名填写员工问卷，每人一次', en: 'Answer a staff survey: without a name, once a person' },
    input: { params: contract.idParams, body: contract.answerBody },
    output: { 204: null },
    errors: ['people.survey_unknown', 'people.marks_incomplete', 'people.survey_taken'],
    door: {
      example: async (d) => ({ params: { id: (await openedSurvey(d)).id }, body: { marks: [4], remark: '' } }),
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => answerSurvey(t, c.params.id, c.body, c.actor, c.now));
      return { status: 204 };
    },
  }),
];
