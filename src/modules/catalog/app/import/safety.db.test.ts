import { beforeAll, describe, expect, test } from 'vitest';
import { readSheet } from '#platform/sheet/thread.ts';
import { leaks, traces } from '../../../../../test/doors/rows.ts';
import { type TestApp, testApp } from '../../../../../test/support/app.ts';
import { fileOf, Importer, type Table } from '../../testing/importer.ts';
import { counted, manBorn, sound } from '../../testing/sound-tables.ts';
import { commitImport } from './commit-import.ts';

let app: TestApp;
let importer: Importer;
beforeAll(async () => {
  app = await testApp('demo');
  importer = new Importer(app);
});

const table = (kind: string, n: number): Table => sound[kind]?.(n) ?? [];
const upload = async (kind: string, n: number) => (await importer.upload(kind, await fileOf(table(kind, n)))).id;
async function imported(kind: string, n: number): Promise<string> {
  const id = await upload(kind, n);
  expect((await importer.commit(kind, id)).status).toBe(200);
  return id;
}
const madeBy = async (id: string) =>
  (
    await app.rows<{ id: string }>('select made_id as id from catalog.import_made where import_id = $1 order by 1', [
      id,
    ])
  ).map((row) => row.id);

describe('nothing is half imported', () => {
  test('when the database goes away before the end: no row, and the file waits as before', async () => {
    const id = await upload('identity.patients', 11);
    const before = await counted(app);
    const { actor } = await importer.who('identity.patients');
    const by = { app: app.app, actor, hospital: 1, now: app.app.clock.now(), lang: 'zh' } as const;
    let seen = 0;
    const cut = app.app.db.tx({ hospital: 1 }, async (t) => {
      await commitImport(t, by, id, 'all');
      const inside = await t.client.query('select count(*)::integer as n from identity.patient');
      seen = inside.rows[0].n;
      t.client.once('error', () => undefined);
      const { rows } = await t.client.query('select pg_backend_pid() as pid');
      await app.rows('select pg_terminate_backend($1)', [rows[0].pid]);
    });
    await expect(cut).rejects.toThrow();
    expect(seen).toBeGreaterThan(0);
    expect(await counted(app)).toEqual(before);
    expect(await importer.read('identity.patients', id)).toMatchObject({ state: 'checked', made: 0 });
    expect((await importer.commit('identity.patients', id)).body).toMatchObject({ made: 2 });
  });

  test('and nothing twice: of two who import one file at once, one does', async () => {
    const id = await upload('identity.staff', 12);
    const answers = await Promise.all([importer.commit('identity.staff', id), importer.commit('identity.staff', id)]);
    expect(answers.map((it) => it.status).sort()).toEqual([200, 409]);
    expect(await madeBy(id)).toHaveLength(2);
  });

  test('of two files with the same people imported at once, one is taken whole', async () => {
    const before = (await counted(app)) as { name: string; n: number }[];
    const ids = [await upload('identity.patients', 13), await upload('identity.patients', 13)];
    const answers = await Promise.all(ids.map((id) => importer.commit('identity.patients', id)));
    expect(answers.map((it) => it.status).sort()).toEqual([200, 409]);
    const after = (await counted(app)) as { name: string; n: number }[];
    const patients = (rows: typeof before) => rows.find((row) => row.name === 'identity.patient')?.n ?? 0;
    expect(patients(after)).toBe(patients(before) + 2);
  });

  test('a check that was overtaken is made again: what came in between is told by its cell', async () => {
    const [first, second] = [await upload('catalog.departments', 14), await upload('catalog.departments', 14)];
    const changed = await fileOf(
      table('catalog.departments', 14).map((cells) => cells.map((it) => it.replace('测试科甲', '别的科'))),
    );
    const third = (await importer.upload('catalog.departments', changed)).id;
    await importer.commit('', first);
    expect((await importer.commit('', second)).body).toMatchObject({ code: 'catalog.import_nothing_new' });
    expect((await importer.commit('', third)).body).toMatchObject({ code: 'catalog.import_has_problems' });
    expect(await importer.read('', third)).toMatchObject({
      wrong: 1,
      problems: [{ cell: 'B2', code: 'catalog.row_differs' }],
    });
  });
});

test('three hundred people are a few dozen statements, not one for each', async () => {
  const lines = Array.from({ length: 300 }, (_, i) => [
    '测试甲',
    '男',
    '居民身份证',
    manBorn('1966-06-06', i),
    '10000000093',
  ]);
  const header = ['姓名', '性别', '证件类型', '证件号码', '手机号'];
  const { id, fresh } = await importer.upload('identity.patients', await fileOf([header, ...lines]));
  expect(fresh).toBe(300);
  const { actor } = await importer.who('identity.patients');
  const by = { app: app.app, actor, hospital: 1, now: app.app.clock.now(), lang: 'zh' } as const;
  let statements = 0;
  await app.app.db.tx({ hospital: 1 }, async (t) => {
    const query = t.client.query.bind(t.client) as (...args: unknown[]) => unknown;
    const counting = new Proxy(t.client, {
      get: (client, name) =>
        name === 'query'
          ? (...args: unknown[]) => {
              statements += 1;
              return query(...args);
            }
          : Reflect.get(client, name),
    });
    await commitImport({ ...t, client: counting }, by, id, 'all');
  });
  expect(statements).toBeGreaterThan(5);
  expect(statements).toBeLessThan(40);
});

describe('an undo is refused, whole, once a row is in use', () => {
  async function refused(kind: string, id: string, list: string): Promise<void> {
    const before = await counted(app);
    const answer = await importer.undo(kind, id);
    expect(answer).toMatchObject({ status: 409, body: { code: 'catalog.import_in_use' } });
    expect((answer.body as { detail: string }).detail).toContain(list);
    expect(await counted(app)).toEqual(before);
    expect(await importer.read(kind, id)).toMatchObject({ state: 'imported' });
  }

  test('a campus by a department', async () => {
    const id = await imported('catalog.campuses', 20);
    const lines = [
      ['科室代码', '科室名称', '院区'],
      ['onnew', '新院区的科', '测试院区甲20'],
    ];
    const { id: next } = await importer.upload('catalog.departments', await fileOf(lines));
    expect((await importer.commit('', next)).status).toBe(200);
    await refused('catalog.campuses', id, '测试院区甲20');
    expect((await importer.undo('', next)).status).toBe(200);
    expect((await importer.undo('', id)).status).toBe(200);
  });

  test('a department by a doctor of it', async () => {
    const id = await imported('catalog.departments', 21);
    const [department] = await madeBy(id);
    await app.rows(
      `insert into catalog.practitioner (hospital_id, practitioner_id, department_id, name_zh, name_en, title, intro_zh, intro_en, position)
       values (1, gen_random_uuid(), $1, '测', 'T', 'chief', '', '', 0)`,
      [department],
    );
    await refused('catalog.departments', id, '测试科');
  });

  test('a doctor by the rota and by an account', async () => {
    const id = await imported('catalog.practitioners', 22);
    const [one, two] = await madeBy(id);
    await app.rows(
      'update booking.template set practitioner_id = $1 where id = (select id from booking.template limit 1)',
      [one],
    );
    await app.rows(`update identity.staff set practitioner_id = $1 where name = '演示挂号员' and hospital_id = 1`, [
      two,
    ]);
    await refused('catalog.practitioners', id, 'T221、T222');
  });

  test('a patient by a place that is held, told by a masked name', async () => {
    const id = await imported('identity.patients', 23);
    const [patient] = await madeBy(id);
    const [slot] = await app.rows<{ id: string }>(
      `select l.id from booking.slot l join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id
       where l.hospital_id = 1 and s.state = 'open' and cardinality(l.free_numbers) > 0 and l.share <> 'tier'
         and l.visit <> 'return' order by l.starts_at desc limit 1`,
    );
    const booked = await importer.people.send(
      await importer.people.staff('registrar'),
      'POST',
      '/api/h/1/booking/desk/appointments',
      {
        slot: slot?.id,
        patient,
      },
    );
    expect(booked.status, booked.text).toBe(201);
    await refused('identity.patients', id, '测');
    expect((await importer.undo('identity.patients', id)).text).not.toMatch(/测试[甲乙]/);
  });

  test('a patient whose number somebody asked to see', async () => {
    const id = await imported('identity.patients', 24);
    const [patient] = await madeBy(id);
    const look = { field: 'phone', purpose: 'contact_patient' };
    const seen = await importer.people.send(
      await importer.people.staff('registrar'),
      'POST',
      `/api/h/1/identity/patients/${patient}/reveal`,
      look,
    );
    expect(seen.status).toBe(200);
    await refused('identity.patients', id, '测');
  });

  test('a rule of the week from which sessions were written', async () => {
    const id = await imported('booking.rota', 25);
    const [template] = await madeBy(id);
    await app.rows('update booking.session set template_id = $1 where id = (select id from booking.session limit 1)', [
      template,
    ]);
    await refused('booking.rota', id, '演示医生');
  });
});

describe('one-time passwords of imported staff', () => {
  test('open each account once, and are made no more for whoever has come', async () => {
    const id = await imported('identity.staff', 31);
    const handOut = async () => {
      const { token } = await importer.who('identity.staff');
      const headers = { authorization: `Bearer ${token}` };
      return app.http.inject({ method: 'POST', url: `/api/h/1/catalog/imports/${id}/handout`, headers });
    };
    const first = await readSheet((await handOut()).rawPayload);
    expect(first.rows.map((line) => line.cells.slice(0, 2))).toEqual([
      ['测试员工乙', 'test31b'],
      ['测试员工甲', 'test31a'],
    ]);
    const [, username, password] = first.rows[0]?.cells ?? [];
    const signIn = await importer.people.send(null, 'POST', '/api/identity/staff/sign-in', { username, password });
    expect(signIn.body).toMatchObject({ todo: 'password', permissions: [] });
    const second = await readSheet((await handOut()).rawPayload);
    expect(second.rows.map((line) => line.cells[1])).toEqual(['test31a']);
    expect(second.rows[0]?.cells[2]).not.toBe(first.rows[1]?.cells[2]);

    const kept = JSON.stringify(await app.rows('select * from platform.idempotency'));
    const places = { ...(await traces(app, importer.people.urls)), kept };
    expect(leaks(places, { password: String(password) })).toEqual([]);
    const undone = await importer.undo('identity.staff', id);
    expect(undone).toMatchObject({ status: 409, body: { code: 'catalog.import_in_use' } });
  });
});

test('what stood in a patient file is in no log, event, job, audit row or kept answer', async () => {
  const lines: Table = [
    ['姓名', '性别', '证件类型', '证件号码', '手机号', '住址'],
    ['金丝雀癸', '男', '居民身份证', manBorn('1977-07-07', 41), '10000077777', '演示市金丝雀路7号'],
    ['金丝雀错', '女', '居民身份证', manBorn('1977-07-07', 42), '10000077778', '演示市金丝雀路8号'],
  ];
  const { id } = await importer.upload('identity.patients', await fileOf(lines));
  expect((await importer.commit('identity.patients', id)).status).toBe(409);
  expect((await importer.commit('identity.patients', id, 'good')).status).toBe(200);
  await app.spine.settle(app.app.clock.now());
  const kept = JSON.stringify(await app.rows('select * from platform.idempotency'));
  const tables = JSON.stringify([
    await app.rows('select * from catalog.import'),
    await app.rows('select * from catalog.import_part'),
  ]);
  const places = { ...(await traces(app, importer.people.urls)), kept, tables };
  expect(leaks(places, { name: '金丝雀', number: manBorn('1977-07-07', 41), phone: '1000007777' })).toEqual([]);
  expect(leaks({ planted: `a line with 金丝雀癸` }, { name: '金丝雀' })).toEqual(['planted holds the name']);
});

describe('the upload door', () => {
  const send = (length: number, token: string | null, bytes: Buffer = Buffer.alloc(0)) =>
    app.http.inject({
      method: 'POST',
      url: '/api/h/1/catalog/import-kinds/catalog.departments/files',
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(length),
        'idempotency-key': 'a-key-of-one-upload',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      payload: bytes,
    });

  test('turns a body of 100 MB away by what it claims, before it is read', async () => {
    const { token } = await importer.who('');
    const answer = await send(100 * 1024 * 1024, token);
    expect(answer.statusCode).toBe(413);
    expect(answer.json()).toMatchObject({ code: 'platform.too_large' });
  });

  test('asks who comes before it looks at the body', async () => {
    expect((await send(100 * 1024 * 1024, null)).statusCode).toBe(401);
    const answer = await app.http.inject({
      method: 'POST',
      url: '/api/h/2/catalog/import-kinds/catalog.departments/files',
      headers: { authorization: `Bearer ${(await importer.who('')).token}`, 'content-length': String(1e9) },
    });
    expect(answer.json()).toMatchObject({ code: 'platform.other_hospital' });
  });

  test.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 415, 'platform.sheet_unknown_format'],
    ['an old .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 415, 'platform.sheet_old_format'],
    ['nothing', Buffer.alloc(0), 422, 'platform.sheet_empty'],
  ])('names what %s is, in the words of the reader', async (_, bytes, status, code) => {
    const answer = await importer.send('', 'POST', 'import-kinds/catalog.departments/files', bytes);
    expect(answer).toMatchObject({ status, body: { code } });
  });

  test('gives an equal upload under one key its first answer, and another file a refusal', async () => {
    const file = await fileOf(table('catalog.departments', 51));
    const { token } = await importer.who('');
    const [first, again] = [await send(file.length, token, file), await send(file.length, token, file)];
    expect(first.statusCode).toBe(201);
    expect(again.json()).toEqual(first.json());
    const other = await fileOf(table('catalog.departments', 52));
    expect((await send(other.length, token, other)).json()).toMatchObject({ code: 'platform.idempotency_mismatch' });
  });
});
