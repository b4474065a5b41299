import { z } from 'zod';
import { type AnyRoute, type DoorContext, defineRoute } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { mergePatients, undoMerge } from '../app/merge-patients.ts';
import { register } from '../app/register-patient.ts';
import { comparePair, declareTwoPeople, listDuplicates, listMerges } from '../app/review-duplicates.ts';
import { Created } from '../contract.ts';
import { Comparison, DuplicateList, MergeList, MergeRequest, TwoRecords, UndoRequest } from '../contract-merge.ts';
import { sampleRegistration } from '../domain/sample-person.ts';

const permission = 'identity.patient.merge';
const base = '/api/h/:hospital/identity';
const id = z.object({ id: z.uuid() });
const reason = '本人到窗口核对证件，是同一人';
const MERGE_ERRORS = [
  'identity.patient_not_found',
  'identity.merge_same',
  'identity.merge_replaced',
  'identity.merge_blocked',
];

/** Two records of nobody else; the second one has no resident number that could contradict the first. */
async function twoRecords(d: DoorContext): Promise<[string, string]> {
  const context = { app: d.app, actor: d.actor, lang: 'zh', now: d.now } as const;
  const person = sampleRegistration(newId());
  const documents = [{ kind: 'citizen_card' as const, number: newId().replaceAll('-', '') }];
  return d.app.db.tx({ hospital: d.hospital }, async (t) => [
    await register(t, context, person),
    await register(t, context, { ...person, documents }),
  ]);
}

const merged = async (d: DoorContext): Promise<string> => {
  const [survivor, replaced] = await twoRecords(d);
  const by = { app: d.app, actor: d.actor, now: d.now, lang: 'zh' } as const;
  return d.app.db.tx({ hospital: d.hospital }, (t) => mergePatients(t, by, { survivor, replaced, reason }));
};

export const duplicateRoutes: AnyRoute[] = [
  defineRoute({
    id: 'identity.duplicates',
    method: 'GET',
    path: `${base}/duplicates`,
    permission,
    summary: { zh: '可能重复的患者档案', en: 'Records that may be of one person' },
    output: { 200: DuplicateList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listDuplicates(t, c.app)) }),
  }),
  defineRoute({
    id: 'identity.compare',
    method: 'GET',
    path: `${base}/duplicates/pair`,
    permission,
    summary: { zh: '两份档案并排比较', en: 'Two records side by side' },
    input: { query: TwoRecords },
    output: { 200: Comparison },
    errors: ['identity.patient_not_found', 'identity.merge_same', 'identity.merge_replaced'],
    door: {
      example: async (d) => {
        const [first, second] = await twoRecords(d);
        return { query: { first, second } };
      },
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => comparePair(t, c, c.query.first, c.query.second)),
    }),
  }),
  defineRoute({
    id: 'identity.not_duplicate',
    method: 'POST',
    path: `${base}/duplicates/not-same`,
    permission,
    summary: { zh: '确认不是同一个人', en: 'Declare two records to be two people' },
    input: { body: TwoRecords },
    output: { 200: TwoRecords },
    errors: ['identity.patient_not_found', 'identity.merge_same'],
    door: {
      example: async (d) => {
        const [first, second] = await twoRecords(d);
        return { body: { first, second } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => declareTwoPeople(t, c, c.body.first, c.body.second));
      return { status: 200, body: c.body };
    },
  }),
  defineRoute({
    id: 'identity.merge',
    method: 'POST',
    path: `${base}/merges`,
    permission,
    summary: { zh: '合并两份患者档案', en: 'Merge two patient records' },
    input: { body: MergeRequest },
    output: { 201: Created },
    errors: MERGE_ERRORS,
    create: true,
    door: {
      example: async (d) => {
        const [survivor, replaced] = await twoRecords(d);
        return { body: { survivor, replaced, reason } };
      },
      outsider: 403,
    },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: { id: await mergePatients(t, c, c.body) } })),
  }),
  defineRoute({
    id: 'identity.merges',
    method: 'GET',
    path: `${base}/merges`,
    permission,
    summary: { zh: '合并记录', en: 'Merges, the latest first' },
    output: { 200: MergeList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: { items: await c.tx(listMerges) } }),
  }),
  defineRoute({
    id: 'identity.undo_merge',
    method: 'POST',
    path: `${base}/merges/:id/undo`,
    permission,
    summary: { zh: '撤销一次合并', en: 'Undo a merge' },
    input: { params: id, body: UndoRequest },
    output: { 200: Created },
    errors: ['identity.merge_not_found', 'identity.merge_undone', 'identity.merge_undo_later_first'],
    door: {
      example: async (d) => ({ params: { id: await merged(d) }, body: { reason: '核对后发现是两个人' } }),
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => undoMerge(t, c, { merge: c.params.id, reason: c.body.reason }));
      return { status: 200, body: c.params };
    },
  }),
];
