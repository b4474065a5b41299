import { places, practitioners } from '#modules/catalog/public.ts';
import type { Choice, ImportColumn } from '#platform/sheet/import-kind.ts';

const weekdays: Choice[] = [
  { value: '1', zh: '周一', en: 'Monday' },
  { value: '2', zh: '周二', en: 'Tuesday' },
  { value: '3', zh: '周三', en: 'Wednesday' },
  { value: '4', zh: '周四', en: 'Thursday' },
  { value: '5', zh: '周五', en: 'Friday' },
  { value: '6', zh: '周六', en: 'Saturday' },
  { value: '7', zh: '周日', en: 'Sunday' },
];
const periods: Choice[] = [
  { value: 'am', zh: '上午', en: 'Morning' },
  { value: 'pm', zh: '下午', en: 'Afternoon' },
  { value: 'evening', zh: '晚上', en: 'Evening' },
];
const classes: Choice[] = [
  { value: 'ordinary', zh: '普通', en: 'Ordinary' },
  { value: 'specialty', zh: '专科', en: 'Specialty' },
  { value: 'expert', zh: '专家', en: 'Expert' },
];

export const rotaColumns: readonly ImportColumn[] = [
  {
    key: 'practitioner',
    title: { zh: '医生', en: 'Doctor' },
    note: { zh: '工号，或没有重名的姓名。', en: 'The number, or a name that only one doctor has.' },
    required: true,
    example: 'D0001',
    form: 'text',
    max: 60,
    choices: async ({ t }) =>
      (await practitioners(t)).map(({ id, code, name }) => ({ value: id, zh: code ?? name.zh, en: code ?? name.en })),
  },
  {
    key: 'place',
    title: { zh: '诊室', en: 'Room' },
    note: { zh: '已在系统里的诊室名称。', en: 'The name of a room that is there already.' },
    required: true,
    example: '脾胃病科1诊室',
    form: 'text',
    max: 60,
    choices: async ({ t }) =>
      (await places(t, 'room')).map(({ id, name }) => ({ value: id, zh: name.zh, en: name.en })),
  },
  {
    key: 'weekday',
    title: { zh: '星期', en: 'Weekday' },
    note: { zh: '从列表选择。', en: 'From the list.' },
    required: true,
    example: '周一',
    form: 'choice',
    choices: () => weekdays,
  },
  {
    key: 'period',
    title: { zh: '时段', en: 'Half-day' },
    note: { zh: '从列表选择。', en: 'From the list.' },
    required: true,
    example: '上午',
    form: 'choice',
    choices: () => periods,
  },
  {
    key: 'starts',
    title: { zh: '开始时间', en: 'Start' },
    note: { zh: '如 08:00。', en: 'Such as 08:00.' },
    required: true,
    example: '08:00',
    form: 'time',
  },
  {
    key: 'ends',
    title: { zh: '结束时间', en: 'End' },
    note: { zh: '如 11:30，晚于开始时间。', en: 'Such as 11:30, after the start.' },
    required: true,
    example: '11:30',
    form: 'time',
  },
  {
    key: 'minutes',
    title: { zh: '每号分钟', en: 'Minutes each' },
    note: { zh: '每个预约时段几分钟，最多30。', en: 'Minutes of one time, 30 at most.' },
    required: true,
    example: '10',
    form: 'integer',
    min: 1,
    max: 30,
  },
  {
    key: 'capacity',
    title: { zh: '每时段人数', en: 'People at a time' },
    note: { zh: '不填为1。', en: '1 when empty.' },
    required: false,
    example: '1',
    form: 'integer',
    min: 1,
    max: 100,
  },
  {
    key: 'fee',
    title: { zh: '挂号费', en: 'Fee' },
    note: { zh: '元，如 15 或 15.50。', en: 'In yuan, such as 15 or 15.50.' },
    required: true,
    example: '15',
    form: 'money',
  },
  {
    key: 'slotClass',
    title: { zh: '号别', en: 'Class' },
    note: { zh: '不填为普通。', en: 'Ordinary when empty.' },
    required: false,
    example: '专家',
    form: 'choice',
    choices: () => classes,
  },
  {
    key: 'walkIns',
    title: { zh: '现场号上限', en: 'Walk-ins at most' },
    note: { zh: '不填按医院设置。', en: "The hospital's own figure when empty." },
    required: false,
    example: '30',
    form: 'integer',
    min: 0,
    max: 500,
  },
];
