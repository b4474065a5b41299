import { domainError, isDomainError } from '#kernel/errors.ts';
import { type AnyRoute, type Call, defineRoute } from '#platform/http/route.ts';
import { sheetLimits } from '#platform/sheet/sheet.ts';
import { commitImport, recheck } from '../app/import/commit-import.ts';
import { ownKinds } from '../app/import/kinds.ts';
import { discard, listImports, listKinds, readImport } from '../app/import/read-imports.ts';
import { takeFile } from '../app/import/take-file.ts';
import { undoWhole } from '../app/import/undo-import.ts';
import {
  ImportCommit,
  ImportCreated,
  ImportDetail,
  ImportDone,
  ImportKindParams,
  ImportKinds,
  ImportList,
  ImportParams,
} from '../contract.ts';
import { checkedFile, departmentsCsv, importedFile, importing } from './import-examples.ts';

const base = '/api/h/:hospital/catalog';
const signedIn = 'every kind of import asks for its own permission, named in its manifest';
const none = ['catalog.import_not_found'];

export const importRoutes: AnyRoute[] = [
  defineRoute({
    id: 'catalog.import_kinds',
    method: 'GET',
    path: `${base}/import-kinds`,
    signedIn,
    summary: { zh: '可以导入什么', en: 'What can be imported' },
    output: { 200: ImportKinds },
    door: { ...importing, example: async () => ({}) },
    handler: async (c) => ({ status: 200, body: { items: listKinds(c) } }),
  }),
  defineRoute({
    id: 'catalog.check_import',
    method: 'POST',
    path: `${base}/import-kinds/:kind/files`,
    signedIn,
    summary: { zh: '上传并核对文件（不导入）', en: 'Upload a file and have it checked; imports nothing' },
    input: { params: ImportKindParams },
    output: { 201: ImportCreated },
    errors: [
      'catalog.import_kind_unknown',
      'platform.too_large',
      'platform.sheet_unknown_format',
      'platform.sheet_old_format',
      'platform.sheet_broken',
      'platform.sheet_unpacks_too_large',
      'platform.sheet_encoding',
      'platform.sheet_empty',
      'platform.sheet_too_many_rows',
      'platform.sheet_too_many_columns',
      'platform.sheet_took_too_long',
    ],
    create: true,
    kind: 'upload',
    bodyLimit: sheetLimits.bytes,
    door: {
      ...importing,
      example: async () => ({ params: { kind: 'catalog.departments' }, body: departmentsCsv() }),
    },
    handler: async (c) => {
      const { body } = c.raw.request;
      return takeFile(c, c.params.kind, Buffer.isBuffer(body) ? body : Buffer.alloc(0));
    },
  }),
  defineRoute({
    id: 'catalog.imports',
    method: 'GET',
    path: `${base}/imports`,
    signedIn,
    summary: { zh: '导入记录', en: 'Past imports' },
    output: { 200: ImportList },
    door: { ...importing, example: async () => ({}) },
    handler: async (c) => {
      ownKinds(c);
      return { status: 200, body: { items: await c.tx((t) => listImports(t, c)) } };
    },
  }),
  defineRoute({
    id: 'catalog.import_read',
    method: 'GET',
    path: `${base}/imports/:id`,
    signedIn,
    summary: { zh: '一次导入的核对结果', en: 'One import and what was found' },
    input: { params: ImportParams },
    output: { 200: ImportDetail },
    errors: none,
    door: { ...importing, example: async (d) => ({ params: { id: await checkedFile(d) } }) },
    handler: async (c) => {
      ownKinds(c);
      return { status: 200, body: await c.tx((t) => readImport(t, c, c.params.id)) };
    },
  }),
  defineRoute({
    id: 'catalog.import_commit',
    method: 'POST',
    path: `${base}/imports/:id/commit`,
    signedIn,
    summary: { zh: '导入（全部，或只导入没有问题的行）', en: 'Import all rows, or only the good ones' },
    input: { params: ImportParams, body: ImportCommit },
    output: { 200: ImportDone },
    errors: [...none, 'catalog.import_not_open', 'catalog.import_has_problems', 'catalog.import_nothing_new'],
    create: true,
    door: { ...importing, example: async (d) => ({ params: { id: await checkedFile(d) }, body: { rows: 'all' } }) },
    handler: async (c) => {
      ownKinds(c);
      try {
        return await c.tx((t) => commitImport(t, c, c.params.id, c.body.rows));
      } catch (error) {
        // What stood in the way is found again, so that the page can show it.
        if (isDomainError(error)) await again(c, c.params.id);
        throw error;
      }
    },
  }),
  defineRoute({
    id: 'catalog.import_undo',
    method: 'POST',
    path: `${base}/imports/:id/undo`,
    signedIn,
    summary: { zh: '撤销一次导入', en: 'Take an import back' },
    input: { params: ImportParams },
    output: { 200: ImportCreated },
    errors: [...none, 'catalog.import_not_done', 'catalog.import_in_use'],
    door: { ...importing, example: async (d) => ({ params: { id: await importedFile(d) } }) },
    handler: async (c) => {
      ownKinds(c);
      await c.tx((t) => undoWhole(t, c, c.params.id));
      return { status: 200, body: c.params };
    },
  }),
  defineRoute({
    id: 'catalog.import_discard',
    method: 'POST',
    path: `${base}/imports/:id/discard`,
    signedIn,
    summary: { zh: '作废一个已核对的文件', en: 'Throw a checked file away' },
    input: { params: ImportParams },
    output: { 200: ImportCreated },
    errors: [...none, 'catalog.import_not_open'],
    door: { ...importing, example: async (d) => ({ params: { id: await checkedFile(d) } }) },
    handler: async (c) => {
      ownKinds(c);
      await c.tx((t) => discard(t, c, c.params.id));
      return { status: 200, body: c.params };
    },
  }),
];

async function again(c: Call, id: string): Promise<void> {
  if (c.actor.kind !== 'staff') throw domainError('platform.forbidden');
  await c.app.db.tx({ hospital: c.hospital, account: c.actor.account }, (t) => recheck(t, c, id));
}
