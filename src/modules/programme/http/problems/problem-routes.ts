import { localDate } from '#kernel/instant.ts';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { assignProblem, closeProblem, dropProblem, rectifyProblem, returnProblem } from '../../app/problems/act.ts';
import { keepFile, readFile } from '../../app/problems/files.ts';
import { problemFromIndicator } from '../../app/problems/from-indicator.ts';
import { listProblems, readProblem } from '../../app/problems/read.ts';
import { recordProblem } from '../../app/problems/record.ts';
import * as contract from '../../contract-problems.ts';
import { aFile, aFinding, assigned, aUnit, recorded, rectified, somePhoto } from './examples.ts';

const base = '/api/h/:hospital/programme/problems';
const one = `${base}/:id`;
const params = contract.idParams;
const done = { 204: null };

export const problemRoutes: AnyRoute[] = [
  defineRoute({
    id: 'programme.problems',
    method: 'GET',
    path: base,
    permission: 'programme.own',
    summary: { zh: '问题清单，逾期和退回在前', en: 'Problems, what presses first' },
    input: { query: contract.listQuery },
    output: { 200: contract.problemsSchema },
    door: { example: async () => ({ query: { show: 'open' } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listProblems(t, c.query, c.actor, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'programme.record_problem',
    method: 'POST',
    path: base,
    permission: 'programme.round',
    summary: { zh: '登记一个问题', en: 'Record a problem' },
    input: { body: contract.recordBody },
    output: { 201: contract.madeSchema },
    errors: [
      'programme.found_later',
      'programme.place_unknown',
      'programme.round_unknown',
      'programme.photo_unknown',
      'programme.photo_used',
      'programme.photo_needed',
    ],
    create: true,
    door: { example: async (d) => ({ body: { ...aFinding(d.now), photos: [await aFile(d)] } }), outsider: 403 },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await recordProblem(t, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'programme.problem_from_indicator',
    method: 'POST',
    path: '/api/h/:hospital/programme/indicator-problems',
    permission: 'programme.round',
    summary: { zh: '把未达目标的指标登记为问题', en: 'Make a problem of a figure that misses its target' },
    input: { body: contract.figureBody },
    output: { 201: contract.madeSchema },
    errors: [
      'programme.indicator_not_found',
      'programme.department_not_found',
      'programme.figure_on_target',
      'programme.figure_open',
    ],
    create: true,
    door: {
      example: async (d) => {
        // No share of places is as high as this.
        await d.rows(
          `insert into programme.indicator_target (hospital_id, no, value_key, valid_from, scaled, text_zh, text_en)
           values ($1, 2, '2', '2000-01-01', 99999, '演示', 'Demo') on conflict do nothing`,
          [d.hospital],
        );
        return { body: { key: '2', period: '2026H2', department: null } };
      },
      outsider: 403,
    },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await problemFromIndicator(t, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'programme.problem',
    method: 'GET',
    path: one,
    permission: 'programme.own',
    summary: { zh: '一个问题的来龙去脉', en: 'One problem with its whole history' },
    input: { params },
    output: { 200: contract.problemSchema },
    errors: ['programme.problem_unknown'],
    door: { example: async (d) => ({ params: { id: (await assigned(d)).id } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => readProblem(t, c.params.id, c.actor, c.now, c.lang)),
    }),
  }),
  defineRoute({
    id: 'programme.assign_problem',
    method: 'POST',
    path: `${one}/assign`,
    permission: 'programme.oversee',
    summary: { zh: '分派到科室和责任人，定期限', en: 'Give it to a unit and a person, with a date' },
    input: { params, body: contract.assignBody },
    output: done,
    errors: [
      'programme.problem_unknown',
      'programme.due_past',
      'programme.person_not_of_unit',
      'programme.problem_changed',
    ],
    door: {
      example: async (d) => {
        const { id, version } = await recorded(d);
        return { params: { id }, body: { version, ...(await aUnit(d)), dueOn: localDate(d.now), words: '' } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const { version, words, ...to } = c.body;
      await c.tx((t) => assignProblem(t, { problem: c.params.id, version }, to, { words }, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.rectify_problem',
    method: 'POST',
    path: `${one}/rectify`,
    permission: 'programme.own',
    summary: { zh: '整改完成：写明情况并附照片', en: 'Put right: said and shown' },
    input: { params, body: contract.rectifyBody },
    output: done,
    errors: [
      'programme.problem_unknown',
      'programme.not_your_problem',
      'programme.problem_changed',
      'programme.proof_needed',
      'programme.photo_unknown',
      'programme.photo_used',
      'programme.photo_needed',
    ],
    door: {
      example: async (d) => {
        const { id, version } = await assigned(d);
        return { params: { id }, body: { version, words: '演示：已移开', photos: [await aFile(d)] } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const { version, ...said } = c.body;
      await c.tx((t) => rectifyProblem(t, { problem: c.params.id, version }, said, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.look_at_problem',
    method: 'POST',
    path: `${one}/look`,
    permission: 'programme.verify',
    summary: { zh: '回头看：销号或退回', en: 'Look again: close it or send it back' },
    input: { params, body: contract.lookBody },
    output: done,
    errors: [
      'programme.problem_unknown',
      'programme.due_past',
      'programme.own_rectification',
      'programme.problem_changed',
      'programme.photo_unknown',
      'programme.photo_used',
      'programme.photo_needed',
    ],
    door: {
      example: async (d) => {
        const { id, version } = await rectified(d);
        return { params: { id }, body: { decision: 'close', version, words: '', photos: [] } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const { body } = c;
      const act = { problem: c.params.id, version: body.version };
      await c.tx((t) =>
        body.decision === 'close'
          ? closeProblem(t, act, body, c.actor, c.now)
          : returnProblem(t, act, body.dueOn, body, c.actor, c.now),
      );
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.drop_problem',
    method: 'POST',
    path: `${one}/drop`,
    permission: 'programme.oversee',
    summary: { zh: '作废误登或重复的问题', en: 'Drop what was recorded by mistake or twice' },
    input: { params, body: contract.dropBody },
    output: done,
    errors: ['programme.problem_unknown', 'programme.problem_changed'],
    door: {
      example: async (d) => {
        const { id, version } = await recorded(d);
        return { params: { id }, body: { version, words: '演示：重复登记' } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const { version, words } = c.body;
      await c.tx((t) => dropProblem(t, { problem: c.params.id, version }, { words }, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.keep_problem_file',
    method: 'POST',
    path: '/api/h/:hospital/programme/problem-files',
    permission: 'programme.own',
    kind: 'upload',
    bodyLimit: 4_000_000,
    summary: { zh: '上传照片或纪要', en: 'Upload a photograph or minutes' },
    output: { 200: contract.madeSchema },
    errors: ['programme.file_unreadable'],
    door: { example: async () => ({ body: somePhoto() }), outsider: 403 },
    handler: async (c) => {
      const { body } = c.raw.request;
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      return { status: 200, body: await c.tx((t) => keepFile(t, bytes, c.actor, c.now)) };
    },
  }),
  defineRoute({
    id: 'programme.problem_file',
    method: 'GET',
    path: '/api/h/:hospital/programme/problem-files/:id',
    permission: 'programme.own',
    kind: 'download',
    summary: { zh: '照片或纪要', en: 'A photograph or minutes' },
    input: { params },
    output: { 200: null },
    errors: ['programme.file_unknown'],
    door: {
      example: async (d) => ({
        params: { id: await aFile(d).then((id) => asOwn(d, id)) },
      }),
      outsider: 403,
    },
    handler: async (c) => {
      const { media, bytes } = await c.tx((t) => readFile(t, c.params.id, c.actor));
      // Under an id there is never another file; it is for this reader only.
      c.raw.reply.code(200).header('cache-control', 'private, max-age=86400, immutable').type(media).send(bytes);
      return { status: 200 };
    },
  }),
];

async function asOwn(d: Parameters<typeof aFile>[0], id: string): Promise<string> {
  const account = 'account' in d.actor ? d.actor.account : '';
  await d.rows('update programme.problem_file set kept_by = $2 where file_id = $1', [id, account]);
  return id;
}
