import { documentKinds } from '#kernel/documents.ts';
import type { Choice, ImportColumn } from '#platform/sheet/import-kind.ts';

const genders: Choice[] = [
  { value: 'male', zh: '男', en: 'Male' },
  { value: 'female', zh: '女', en: 'Female' },
  { value: 'other', zh: '其他', en: 'Other' },
  { value: 'unknown', zh: '未知', en: 'Unknown' },
];
const relations: Choice[] = [
  { value: 'mother', zh: '母亲', en: 'Mother' },
  { value: 'father', zh: '父亲', en: 'Father' },
  { value: 'grandparent', zh: '祖父母', en: 'Grandparent' },
  { value: 'other', zh: '其他', en: 'Other' },
];
const documents = (): Choice[] => Object.entries(documentKinds).map(([value, { zh, en }]) => ({ value, zh, en }));
const number = { form: 'text', max: 40 } as const;

export const patientColumns: readonly ImportColumn[] = [
  {
    key: 'name',
    title: { zh: '姓名', en: 'Name' },
    note: { zh: '与证件一致。', en: 'As on the document.' },
    required: true,
    example: '测试甲',
    form: 'text',
    max: 60,
  },
  {
    key: 'gender',
    title: { zh: '性别', en: 'Gender' },
    note: { zh: '从列表选择。', en: 'From the list.' },
    required: true,
    example: '男',
    form: 'choice',
    choices: () => genders,
  },
  {
    key: 'document',
    title: { zh: '证件类型', en: 'Document' },
    note: { zh: '从列表选择。', en: 'From the list.' },
    required: true,
    example: '居民身份证',
    form: 'choice',
    choices: documents,
  },
  {
    key: 'number',
    title: { zh: '证件号码', en: 'Document number' },
    note: { zh: '按文本填写，一个人只写一行。', en: 'As text; one line for each person.' },
    required: true,
    example: '990101198001010017',
    ...number,
  },
  {
    key: 'birthDate',
    title: { zh: '出生日期', en: 'Birth date' },
    note: { zh: '身份证可以不填。', en: 'May be empty for a resident ID.' },
    required: false,
    example: '1980-01-01',
    form: 'date',
  },
  {
    key: 'phone',
    title: { zh: '手机号', en: 'Phone' },
    note: { zh: '11位手机号。', en: 'A mobile number of 11 digits.' },
    required: true,
    example: '10000000001',
    form: 'text',
    max: 11,
    pattern: /^1\d{10}$/,
  },
  {
    key: 'address',
    title: { zh: '住址', en: 'Address' },
    note: { zh: '可以不填。', en: 'May be empty.' },
    required: false,
    example: '演示市东湖区示范路1号',
    form: 'text',
    max: 200,
  },
  {
    key: 'guardian',
    title: { zh: '监护人姓名', en: 'Guardian' },
    note: { zh: '未满14周岁必填，其余三项一起填。', en: 'Needed under 14, with the three columns behind it.' },
    required: false,
    example: '测试乙',
    form: 'text',
    max: 60,
  },
  {
    key: 'guardianRelation',
    title: { zh: '监护人关系', en: 'Relationship' },
    note: { zh: '监护人是患者的什么人。', en: 'What the guardian is to the patient.' },
    required: false,
    example: '母亲',
    form: 'choice',
    choices: () => relations,
  },
  {
    key: 'guardianDocument',
    title: { zh: '监护人证件类型', en: "Guardian's document" },
    note: { zh: '从列表选择，不填为居民身份证。', en: 'From the list; a resident ID when empty.' },
    required: false,
    example: '居民身份证',
    form: 'choice',
    choices: documents,
  },
  {
    key: 'guardianNumber',
    title: { zh: '监护人证件号码', en: "Guardian's document number" },
    note: { zh: '按文本填写。', en: 'As text.' },
    required: false,
    example: '990101195501010024',
    ...number,
  },
];
