/** The demo hospital's units, what else documents call them, and who works in each (the first is its head), by name. */
export const DEMO_UNITS: readonly { name: string; aliases: string[]; people: string[] }[] = [
  { name: '改善办公室', aliases: ['改善办'], people: ['演示改善办'] },
  { name: '门诊办公室', aliases: ['门办'], people: ['演示挂号组长', '演示挂号员'] },
  { name: '护理部', aliases: [], people: ['演示护士'] },
  { name: '总务科', aliases: ['后勤'], people: ['演示医生二十一'] },
  { name: '财务科', aliases: ['计财科'], people: ['演示医生二十二'] },
  { name: '医务科', aliases: ['医教科'], people: ['演示医生二十三'] },
  { name: '信息科', aliases: ['信息中心'], people: ['演示医生二十四'] },
  { name: '药剂科', aliases: ['药房'], people: ['演示医生二十五'] },
  { name: '感染管理科', aliases: ['院感科'], people: ['演示医生二十六'] },
  { name: '检验科', aliases: [], people: ['演示医生二十七'] },
  { name: '影像科', aliases: ['放射科'], people: ['演示医生二十八'] },
  { name: '保卫科', aliases: [], people: ['演示医生三十'] },
  { name: '脾胃病科', aliases: [], people: ['演示医生一', '演示医生二', '演示医生三'] },
  { name: '针灸推拿科', aliases: ['针推科'], people: ['演示医生十四', '演示医生十五'] },
];
