import { beforeAll, describe, expect, test } from 'vitest';
import { readSheet } from '#platform/sheet/thread.ts';
import { type TestApp, testApp } from '../../../../../test/support/app.ts';
import { fileOf, Importer, type Table } from '../../testing/importer.ts';
import { counted, sound } from '../../testing/sound-tables.ts';

let app: TestApp;
let importer: Importer;
beforeAll(async () => {
  app = await testApp('demo');
  importer = new Importer(app);
});

describe('a file with good and bad lines', () => {
  const mixed: Table = [
    ['科室代码', '科室名称', '院区'],
    ['m1', '好的科', '东湖院区'],
    ['', '=没有代码', '东湖院区'],
  ];

  test('imports nothing of itself, the good lines when asked, and gives the others back with their reasons', async () => {
    const before = await counted(app);
    const { id } = await importer.upload('catalog.departments', await fileOf(mixed));
    expect((await importer.commit('', id)).body).toMatchObject({
      code: 'catalog.import_has_problems',
      params: { wrong: 1 },
    });
    expect(await counted(app)).toEqual(before);
    expect((await importer.commit('', id, 'good')).body).toEqual({ id, made: 1 });
    const response = await app.http.inject({
      url: `/api/h/1/catalog/imports/${id}/errors?format=csv`,
      headers: { authorization: `Bearer ${(await importer.who('')).token}` },
    });
    const { header, rows } = await readSheet(response.rawPayload);
    expect(header.cells).toEqual(['科室代码', '科室名称', '院区', '原行号', '问题']);
    expect(rows.map((line) => line.cells)).toEqual([['', '=没有代码', '东湖院区', '3', '科室代码: 没有填写。']]);
    expect(response.body).toContain("'=没有代码");
    const mended = response.body.replace('\r\n,', '\r\nm2,');
    const again = await importer.upload('catalog.departments', Buffer.from(mended));
    expect(again).toMatchObject({ fresh: 1, wrong: 0, unknown: [] });
    expect((await importer.undo('', id)).status).toBe(200);
    expect(await counted(app)).toEqual(before);
  });

  test('is kept sealed for a day and then forgotten', async () => {
    const { id } = await importer.upload('identity.patients', await fileOf(sound['identity.patients']?.(5) ?? []));
    const kept = await app.rows<{ sealed: string }>(
      'select content_sealed as sealed from catalog.import_part where import_id = $1',
      [id],
    );
    expect(kept).toHaveLength(2);
    expect(JSON.stringify(kept)).not.toContain('测试');
    expect(kept.every((part) => part.sealed.startsWith('s1.'))).toBe(true);
    const { dueAt } =
      (
        await app.rows<{ dueAt: string }>('select due_at::text as "dueAt" from catalog.import where import_id = $1', [
          id,
        ])
      )[0] ?? {};
    expect(dueAt).toBeTruthy();
    await app.app.db.tx({ hospital: 1 }, async (t) => {
      const due = app.app.rooms.flatMap((room) => room.due ?? []).find((it) => it.name === 'catalog.import_expiry');
      expect(await due?.sweep(app.app, t, '2026-11-23T23:00:00.000Z', 100)).toBe(0);
      expect(await due?.sweep(app.app, t, '2026-11-24T01:00:00.000Z', 100)).toBeGreaterThan(0);
    });
    expect(await app.rows('select 1 from catalog.import_part where import_id = $1', [id])).toEqual([]);
    expect(await importer.read('identity.patients', id)).toMatchObject({ state: 'discarded', problems: [] });
    expect((await importer.commit('identity.patients', id)).body).toMatchObject({ code: 'catalog.import_not_open' });
  });
});
