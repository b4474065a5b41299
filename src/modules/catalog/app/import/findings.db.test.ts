import { beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../../../test/support/app.ts';
import { fileOf, Importer, type Table } from '../../testing/importer.ts';
import { manBorn } from '../../testing/sound-tables.ts';

let app: TestApp;
let importer: Importer;
beforeAll(async () => {
  app = await testApp('demo');
  importer = new Importer(app);
});

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
