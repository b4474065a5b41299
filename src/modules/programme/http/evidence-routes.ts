import { z } from 'zod';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { addEvidence, keepFile, MOST_BYTES, readFile } from '../app/tasks/keep-evidence.ts';
import { evidenceBody, idParams, madeSchema } from '../contract-tasks.ts';
import { isPicture } from '../domain/tasks/file-kind.ts';
import { aFile, aMeasure, somePicture } from './task-examples.ts';

const own = 'programme.own';
const one = '/api/h/:hospital/programme/measures/:id';
const mine = ['programme.measure_not_found', 'programme.measure_not_yours'];

export const evidenceRoutes: AnyRoute[] = [
  defineRoute({
    id: 'programme.keep_file',
    method: 'POST',
    path: `${one}/files`,
    permission: own,
    kind: 'upload',
    bodyLimit: MOST_BYTES,
    summary: { zh: '上传任务的照片或文件', en: 'Upload a photo or a file of a task' },
    input: { params: idParams },
    output: { 200: madeSchema },
    errors: [...mine, 'programme.file_unreadable', 'programme.files_full'],
    door: { example: async (d) => ({ params: { id: (await aMeasure(d)).id }, body: somePicture() }), outsider: 403 },
    handler: async (c) => {
      const { body } = c.raw.request;
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      return { status: 200, body: await c.tx((t) => keepFile(t, c.params.id, bytes, c.actor, c.now)) };
    },
  }),
  defineRoute({
    id: 'programme.read_file',
    method: 'GET',
    path: `${one}/files/:file`,
    permission: own,
    kind: 'download',
    summary: { zh: '任务的照片或文件', en: 'A photo or a file of a task' },
    input: { params: z.object({ id: z.guid(), file: z.guid() }) },
    output: { 200: null },
    errors: ['programme.measure_not_found', 'programme.file_not_found'],
    door: { example: async (d) => ({ params: await aFile(d) }), outsider: 403 },
    handler: async (c) => {
      const { media, bytes } = await c.tx((t) => readFile(t, c.params.id, c.params.file, c.actor));
      // Only pictures are shown in the page; a document is given to the reader's own program and never opened as a page of ours.
      const way = isPicture(media) ? 'inline' : 'attachment';
      c.raw.reply.code(200).header('cache-control', 'private, max-age=86400, immutable');
      c.raw.reply.header('content-disposition', way).header('x-content-type-options', 'nosniff');
      c.raw.reply.type(media).send(bytes);
      return { status: 200 };
    },
  }),
  defineRoute({
    id: 'programme.add_evidence',
    method: 'POST',
    path: `${one}/evidence`,
    permission: own,
    summary: { zh: '登记佐证材料：文件或系统内的记录', en: 'Add evidence: a file or a record of this system' },
    input: { params: idParams, body: evidenceBody },
    output: { 201: madeSchema },
    errors: [...mine, 'programme.file_not_found'],
    create: true,
    door: {
      example: async (d) => {
        const { id, file } = await aFile(d);
        return { params: { id }, body: { title: '演示照片', file } };
      },
      outsider: 403,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const { title } = c.body;
        const what = 'file' in c.body ? { file: c.body.file, path: null } : { file: null, path: c.body.path };
        return { status: 201, body: await addEvidence(t, c.params.id, { title, ...what }, c.actor, c.now) };
      }),
  }),
];
