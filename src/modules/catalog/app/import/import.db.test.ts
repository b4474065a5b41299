import { Workbook } from '@cj-tech-master/excelts';
import { beforeAll, describe, expect, test } from 'vitest';
import { residentIdCheck } from '#kernel/documents.ts';
import { readSheet } from '#platform/sheet/thread.ts';
import { fingerprint } from '../../../../../test/doors/rows.ts';
import { type TestApp, testApp } from '../../../../../test/support/app.ts';
import { fileOf, Importer, type Table } from '../../testing/importer.ts';

let app: TestApp;
let importer: Importer;
beforeAll(async () => {
  app = await testApp('demo');
  importer = new Importer(app);
});

/** A made-up resident number of a man, born on `date`, the n-th of that day. */
function manBorn(date: string, n: number): string {
  const body = `990101${date.replaceAll('-', '')}${String(n * 2 + 1).padStart(3, '0')}`;
  return body + residentIdCheck(body);
}

/** Two sound lines of every kind; `n` makes them other ones. */
const sound: Record<string, (n: number) => Table> = {
  'catalog.departments': (n) => [
    ['科室代码', '科室名称', '院区', '简介'],
    [`t${n}a`, `测试科甲${n}`, '东湖院区', '演示，咳嗽'].map((it) => it.replace('，', '、')),
    [`t${n}b`, `测试科乙${n}`, 'West Brook campus', ''],
  ],
  'catalog.practitioners': (n) => [
    ['职称', '工号', '姓名', '科室'],
    ['主任医师', `T${n}1`, `测试医生甲${n}`, '脾胃病科'],
    ['Attending physician', `T${n}2`, `测试医生乙${n}`, 'fb'],
  ],
  'catalog.places': (n) => [
    ['名称', '类型', '候诊区', '楼', '楼层', '院区', '科室'],
    [`测试诊室${n}`, '诊室', `测试候诊区${n}`, '门诊楼', '3F', '东湖院区', '脾胃病科'],
    [`测试候诊区${n}`, '候诊区', '', '门诊楼', '3F', '东湖院区', ''],
  ],
  'identity.staff': (n) => [
    ['用户名', '姓名', '工号'],
    [`test${n}a`, '测试员工甲', ''],
    [`test${n}b`, '测试员工乙', ''],
  ],
  'identity.patients': (n) => [
    ['姓名', '性别', '证件类型', '证件号码', '手机号', '出生日期', '监护人姓名', '监护人证件号码', '监护人关系'],
    ['测试甲', '男', '居民身份证', manBorn('1980-01-01', n), '10000000091', '', '', '', ''],
    [
      '测试乙',
      'Male',
      'Resident identity card',
      manBorn('2020-05-05', n),
      '10000000092',
      '2020/5/5',
      '测试丙',
      manBorn('1985-05-05', n),
      '父亲',
    ],
  ],
  'booking.rota': (n) => [
    ['医生', '诊室', '星期', '时段', '开始时间', '结束时间', '每号分钟', '挂号费'],
    ['演示医生一', '脾胃病科1诊室', '周日', '晚上', `20:${10 + n}`, `20:${20 + n}`, '10', '15'],
    ['演示医生二', '脾胃病科2诊室', 'Sunday', 'Evening', `20:${10 + n}`, `20:${20 + n}`, '5', '15.50元'],
  ],
};
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

  test.each([['csv', 2] as const, ['csv in GB18030', 3] as const])(
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

/** Rows of every table an import may touch. */
async function counted(it: TestApp): Promise<unknown> {
  const tables = [
    'catalog.department',
    'catalog.practitioner',
    'catalog.place',
    'identity.account',
    'identity.staff',
    'identity.patient',
    'identity.patient_document',
    'identity.patient_guardian',
    'booking.template',
  ];
  return it.rows(
    tables.map((table) => `select '${table}' as name, count(*)::integer as n from ${table}`).join(' union all '),
  );
}

describe('what is wrong is told by the name of its cell', () => {
  test.each<[string, string, Table, string[]]>([
    [
      'a cell that must be filled',
      'catalog.departments',
      [
        ['名称', '科室代码', '科室名称', '院区'],
        ['', 'x1', '', '东湖院区'],
      ],
      ['C2 catalog.cell_missing'],
    ],
    [
      'a text in another form',
      'catalog.departments',
      [
        ['科室代码', '科室名称', '院区'],
        ['科 1', '甲', '东湖院区'],
      ],
      ['A2 catalog.cell_form'],
    ],
    [
      'a text that is too long',
      'catalog.departments',
      [
        ['科室代码', '科室名称', '院区'],
        ['x1', '长'.repeat(41), '东湖院区'],
      ],
      ['B2 catalog.cell_too_long'],
    ],
    [
      'a choice that is none',
      'catalog.departments',
      [
        ['科室代码', '科室名称', '院区'],
        ['x1', '甲', '南山院区'],
      ],
      ['C2 catalog.cell_choice'],
    ],
    [
      'a campus that has to be said',
      'catalog.departments',
      [
        ['科室代码', '科室名称', '院区'],
        ['x1', '甲', ''],
      ],
      ['C2 catalog.campus_needed'],
    ],
    ['a column that is missing', 'catalog.departments', [['科室代码'], ['x1']], ['null catalog.column_missing']],
    [
      'a column that is there twice',
      'catalog.departments',
      [
        ['科室代码', '科室名称', '科室名称'],
        ['x1', '甲', '乙'],
      ],
      ['B1 catalog.column_twice'],
    ],
    [
      'a line that is there twice',
      'catalog.departments',
      [
        ['科室代码', '科室名称', '院区'],
        ['x1', '甲', '东湖院区'],
        ['', '', ''],
        ['x1', '乙', '东湖院区'],
      ],
      ['A4 catalog.row_twice'],
    ],
    [
      'something the hospital has otherwise',
      'catalog.departments',
      [
        ['科室代码', '科室名称', '院区'],
        ['pwb', '脾胃科', '东湖院区'],
      ],
      ['B2 catalog.row_differs'],
    ],
    [
      'a department nobody knows',
      'catalog.practitioners',
      [
        ['工号', '姓名', '职称', '科室'],
        ['T1', '测试甲', '主任医师', '骨科'],
      ],
      ['D2 catalog.department_unknown'],
    ],
    [
      'a waiting area nobody knows',
      'catalog.places',
      [
        ['名称', '类型', '候诊区', '楼', '楼层', '院区'],
        ['甲', '诊室', '没有的候诊区', '楼', '1F', '东湖院区'],
      ],
      ['C2 catalog.waiting_unknown'],
    ],
    [
      'a user name that is taken',
      'identity.staff',
      [
        ['用户名', '姓名'],
        ['c2.registrar', '测试甲'],
      ],
      ['A2 identity.username_taken'],
    ],
    [
      'a doctor nobody knows',
      'identity.staff',
      [
        ['用户名', '姓名', '工号'],
        ['testx', '测试甲', 'T404'],
      ],
      ['C2 catalog.practitioner_unknown'],
    ],
    [
      'a number with a wrong check digit',
      'identity.patients',
      [
        ['姓名', '性别', '证件类型', '证件号码', '手机号'],
        ['测试甲', '男', '居民身份证', '990101198001010010', '10000000091'],
      ],
      ['D2 identity.document_invalid'],
    ],
    [
      'a gender the number denies',
      'identity.patients',
      [
        ['姓名', '性别', '证件类型', '证件号码', '手机号'],
        ['测试甲', '女', '居民身份证', manBorn('1980-01-01', 9), '10000000091'],
      ],
      ['B2 identity.document_mismatch'],
    ],
    [
      'a birth date the number denies',
      'identity.patients',
      [
        ['姓名', '性别', '证件类型', '证件号码', '手机号', '出生日期'],
        ['测试甲', '男', '居民身份证', manBorn('1980-01-01', 9), '10000000091', '1980-01-02'],
      ],
      ['F2 identity.document_mismatch'],
    ],
    [
      'a date that is none',
      'identity.patients',
      [
        ['姓名', '性别', '证件类型', '证件号码', '手机号', '出生日期'],
        ['测试甲', '男', '护照', 'E12345678', '10000000091', '2026-02-30'],
      ],
      ['F2 catalog.cell_date'],
    ],
    [
      'a child without a guardian',
      'identity.patients',
      [
        ['姓名', '性别', '证件类型', '证件号码', '手机号', '监护人姓名'],
        ['测试甲', '男', '居民身份证', manBorn('2020-01-01', 9), '10000000091', ''],
      ],
      ['F2 identity.guardian_required'],
    ],
    [
      'a phone that is none',
      'identity.patients',
      [
        ['姓名', '性别', '证件类型', '证件号码', '手机号'],
        ['测试甲', '男', '护照', 'E12345678', '1000'],
      ],
      ['E2 catalog.cell_form'],
    ],
    [
      'a time, a number and an amount that are none',
      'booking.rota',
      [
        ['医生', '诊室', '星期', '时段', '开始时间', '结束时间', '每号分钟', '挂号费'],
        ['演示医生一', '脾胃病科1诊室', '周日', '晚上', '25:00', '20:20', '31', '十五'],
      ],
      ['E2 catalog.cell_time', 'G2 catalog.cell_number', 'H2 catalog.cell_money'],
    ],
    [
      'an end before its start',
      'booking.rota',
      [
        ['医生', '诊室', '星期', '时段', '开始时间', '结束时间', '每号分钟', '挂号费'],
        ['演示医生一', '脾胃病科1诊室', '周日', '晚上', '20:30', '20:20', '10', '15'],
      ],
      ['F2 booking.template_hours'],
    ],
    [
      'a doctor in two places',
      'booking.rota',
      [
        ['医生', '诊室', '星期', '时段', '开始时间', '结束时间', '每号分钟', '挂号费'],
        ['演示医生一', '脾胃病科1诊室', '周日', '晚上', '20:30', '21:20', '10', '15'],
        ['演示医生一', '脾胃病科2诊室', '周日', '晚上', '21:00', '21:30', '10', '15'],
      ],
      ['E3 booking.template_overlaps'],
    ],
    [
      'a doctor nobody knows in the rota',
      'booking.rota',
      [
        ['医生', '诊室', '星期', '时段', '开始时间', '结束时间', '每号分钟', '挂号费'],
        ['无名', '脾胃病科1诊室', '周日', '晚上', '20:30', '21:20', '10', '15'],
      ],
      ['A2 booking.practitioner_unknown'],
    ],
  ])('%s', async (_, kind, table, expected) => {
    expect(await importer.problems(kind, table)).toEqual(expected);
  });

  test('in the words of the reader', async () => {
    const { id } = await importer.upload(
      'catalog.departments',
      await fileOf([
        ['Code', 'Name'],
        ['x1', ''],
      ]),
    );
    const ask = async (lang: string) =>
      (
        await app.http.inject({
          url: `/api/h/1/catalog/imports/${id}`,
          headers: { authorization: `Bearer ${(await importer.who('')).token}`, 'accept-language': lang },
        })
      ).json().problems[0];
    expect(await ask('zh')).toMatchObject({ cell: 'B2', column: '科室名称', text: '没有填写。' });
    expect(await ask('en')).toMatchObject({ cell: 'B2', column: 'Name', text: 'Nothing is written here.' });
  });

  test('and headers that belong to no column are named', async () => {
    const table = [
      ['科室代码', '科室名称', '院区', '床位数'],
      ['x9', '甲', '东湖院区', '20'],
    ];
    expect(await importer.upload('catalog.departments', await fileOf(table))).toMatchObject({
      unknown: ['床位数'],
      wrong: 0,
    });
  });
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
    const kept = await app.rows<{ sealed: string }>('select sealed from catalog.import_part where import_id = $1', [
      id,
    ]);
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
