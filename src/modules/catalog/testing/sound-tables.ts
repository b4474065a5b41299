import { residentIdCheck } from '#kernel/documents.ts';
import type { TestApp } from '../../../../test/support/app.ts';
import type { Table } from './importer.ts';

/** A made-up resident number of a man, born on `date`, the n-th of that day. */
export function manBorn(date: string, n: number): string {
  const body = `990101${date.replaceAll('-', '')}${String(n * 2 + 1).padStart(3, '0')}`;
  return body + residentIdCheck(body);
}

/** Two sound lines of every kind; `n` makes them other ones. */
export const sound: Record<string, (n: number) => Table> = {
  'catalog.campuses': (n) => [
    ['地址', '院区名称'],
    ['演示市测试路1号', `测试院区甲${n}`],
    ['演示市测试路2号', `测试院区乙${n}`],
  ],
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
/** Rows of every table an import may touch. */
export async function counted(it: TestApp): Promise<unknown> {
  const tables = [
    'catalog.campus',
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
