import type { Params } from './render.ts';

/** A fake visit with which the words of every template can be looked at. */
export const sampleParams: Params = {
  patient: { zh: '演示张三', en: 'Demo Zhang San' },
  time: '2026-11-24T00:30:00.000Z',
  before: '2026-11-23T06:00:00.000Z',
  newtime: '2026-11-24T01:00:00.000Z',
  until: '2026-11-23T12:00:00.000Z',
  day: { zh: '11月24日 周二', en: 'Tue 24 Nov' },
  number: 12,
  code: '246810',
  minutes: 5,
  count: 3,
  months: 6,
  doctor: { zh: '演示医生一', en: 'Demo Doctor 1' },
  newdoctor: { zh: '演示医生二', en: 'Demo Doctor 2' },
  department: { zh: '脾胃病科', en: 'Spleen and stomach' },
  place: { zh: '门诊3楼 脾胃病科1诊室', en: 'Floor 3, Spleen and stomach room 1' },
  topic: { zh: '冬天怎样护好胃', en: 'How to look after your stomach in winter' },
  cancel: { zh: '不能来，请提前取消。', en: 'If you cannot come, please cancel.' },
};
