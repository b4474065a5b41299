import { type AnyRoute, type Call, defineRoute } from '#platform/http/route.ts';
import { writeSheet } from '#platform/sheet/thread.ts';
import { errorSheet, templateSheet } from '../app/import/files.ts';
import { handOut } from '../app/import/hand-out.ts';
import { ownKinds } from '../app/import/kinds.ts';
import { FileQuery, ImportKindParams, ImportParams } from '../contract.ts';
import { faultyFile, importing, staffImport } from './import-examples.ts';

const base = '/api/h/:hospital/catalog';
const signedIn = 'every kind of import asks for its own permission, named in its manifest';
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

export const importFileRoutes: AnyRoute[] = [
  defineRoute({
    id: 'catalog.import_template',
    method: 'GET',
    path: `${base}/import-kinds/:kind/template`,
    signedIn,
    summary: { zh: '下载导入模板', en: 'Download the template' },
    input: { params: ImportKindParams, query: FileQuery },
    output: { 200: null },
    errors: ['catalog.import_kind_unknown'],
    kind: 'download',
    door: {
      ...importing,
      example: async () => ({ params: { kind: 'catalog.departments' }, query: { format: 'csv' } }),
    },
    handler: async (c) => {
      ownKinds(c);
      const spec = await c.tx((t) => templateSheet(t, c, c.params.kind));
      return send(c, await writeSheet(spec, c.query.format), c.query.format, 'template');
    },
  }),
  defineRoute({
    id: 'catalog.import_errors',
    method: 'GET',
    path: `${base}/imports/:id/errors`,
    signedIn,
    summary: { zh: '下载有问题的行和原因', en: 'Download the rows with problems and why' },
    input: { params: ImportParams, query: FileQuery },
    output: { 200: null },
    errors: ['catalog.import_not_found', 'catalog.import_no_errors'],
    kind: 'download',
    door: {
      ...importing,
      example: async (d) => ({ params: { id: await faultyFile(d) }, query: { format: 'csv' } }),
    },
    handler: async (c) => {
      ownKinds(c);
      const spec = await c.tx((t) => errorSheet(t, c, c.params.id));
      return send(c, await writeSheet(spec, c.query.format), c.query.format, 'errors');
    },
  }),
  defineRoute({
    id: 'catalog.import_handout',
    method: 'POST',
    path: `${base}/imports/:id/handout`,
    signedIn,
    summary: {
      zh: '生成发放单（如一次性密码），只给一次',
      en: 'Make the sheet that is handed out, such as one-time passwords',
    },
    input: { params: ImportParams },
    output: { 200: null },
    errors: ['catalog.import_not_found', 'catalog.import_no_handout'],
    kind: 'download',
    door: { ...importing, example: async (d) => ({ params: { id: await staffImport(d) } }) },
    handler: async (c) => {
      ownKinds(c);
      return send(c, await handOut(c, c.params.id), 'xlsx', 'handout');
    },
  }),
];

function send(c: Call, bytes: Buffer, format: 'xlsx' | 'csv', name: string) {
  c.raw.reply
    .code(200)
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="shuxin-${name}.${format}"`)
    .type(TYPES[format])
    .send(bytes);
  return { status: 200 };
}
