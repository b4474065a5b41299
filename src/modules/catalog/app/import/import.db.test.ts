import { Workbook } from '@cj-tech-master/excelts';
import { beforeAll, describe, expect, test } from 'vitest';
import { fingerprint } from '../../../../../test/doors/rows.ts';
import { long } from '../../../../../test/long.ts';
import { type TestApp, testApp } from '../../../../../test/support/app.ts';
import { fileOf, Importer, type Table } from '../../testing/importer.ts';
import { counted, sound } from '../../testing/sound-tables.ts';

let app: TestApp;
let importer: Importer;
beforeAll(async () => {
  app = await testApp('demo');
  importer = new Importer(app);
});

const kinds = Object.keys(sound);

describe.each(kinds)('%s', (kind) => {
  test('has a template that is filled in, imported, and undone without a trace', async () => {
    const page = await importer.people.send(await importer.who(kind), 'GET', `/api/h/1/catalog/import-kinds`);
    expect(JSON.stringify(page.body)).toContain(kind);
    const response = await app.http.inject({
      url: `/api/h/1/catalog/import-kinds/${kind}/template?format=xlsx`,
      headers: { authorization: `Bearer ${(await importer.who(kind)).token}` },
    });
    expect(response.headers['content-disposition']).toContain('.xlsx');
    const again = await importAndUndo(kind, await filledIn(response.rawPayload, sound[kind]?.(1) ?? []), 1);
    expect(again).toEqual(await counted(app));
  });

  (long ? test : test.skip).each([['csv', 2] as const, ['csv in GB18030', 3] as const])(
    'is imported from %s and undone without a trace',
    async (format, n) => {
      const after = await importAndUndo(kind, await fileOf(sound[kind]?.(n) ?? [], format), n);
      expect(after).toEqual(await counted(app));
    },
  );

  test('needs its own permission at every door', async () => {
    const stranger = await importer.people.staff('doctor1');
    const { id } = await importer.upload(kind, await fileOf(sound[kind]?.(7) ?? []));
    const before = await fingerprint(app);
    const doors: [string, string, unknown?][] = [
      ['POST', `import-kinds/${kind}/files`, Buffer.from('a,b\n')],
      ['GET', `import-kinds/${kind}/template`],
      ['GET', `imports/${id}`],
      ['GET', `imports/${id}/errors`],
      ['POST', `imports/${id}/commit`, { rows: 'all' }],
      ['POST', `imports/${id}/undo`],
      ['POST', `imports/${id}/discard`],
      ['POST', `imports/${id}/handout`],
    ];
    for (const [method, path, body] of doors) {
      const answer = await importer.people.send(stranger, method, `/api/h/1/catalog/${path}`, body);
      expect(`${method} ${path} ${answer.status}`).toBe(`${method} ${path} 403`);
    }
    expect(await fingerprint(app)).toEqual(before);
  });
});

/** Answers the rows there were before, for comparison with those that are there now. */
async function importAndUndo(kind: string, file: Buffer, n: number): Promise<unknown> {
  const before = await counted(app);
  const checked = await importer.upload(kind, file);
  expect(checked).toMatchObject({ state: 'checked', rows: 2, fresh: 2, same: 0, wrong: 0, problems: [], unknown: [] });
  expect(await counted(app)).toEqual(before);
  expect((await importer.commit(kind, checked.id)).body).toEqual({ id: checked.id, made: 2 });
  expect(await counted(app)).not.toEqual(before);
  const again = await importer.upload(kind, await fileOf(sound[kind]?.(n) ?? []));
  expect(again).toMatchObject({ fresh: 0, same: 2, wrong: 0 });
  expect((await importer.commit(kind, again.id)).body).toMatchObject({ code: 'catalog.import_nothing_new' });
  expect((await importer.undo(kind, checked.id)).status).toBe(200);
  expect((await importer.undo(kind, checked.id)).body).toMatchObject({ code: 'catalog.import_not_done' });
  return before;
}

/** The template as somebody saves it who wrote these lines under its headers. */
async function filledIn(template: Buffer, [header = [], ...lines]: Table): Promise<Buffer> {
  const book = new Workbook();
  await book.xlsx.load(template);
  const sheet = book.worksheets[0];
  const titles = ((sheet?.getRow(1).values ?? []) as string[]).slice(1);
  for (const line of lines) sheet?.addRow(titles.map((title) => line[header.indexOf(title)] ?? ''));
  expect(header.filter((title) => !titles.includes(title))).toEqual([]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
