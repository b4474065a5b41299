import type { House, Item } from './lay-floor.ts';

const lift = (n: number, from: number, to: number): House['fixed'][number] => ({
  zh: `${n}号电梯`,
  en: `lift ${n}`,
  kind: 'lift',
  drawn: 'lift',
  units: 1,
  side: 'above',
  from,
  to,
  shaft: `lift${n}`,
});
const stairs = (n: number, from: number, to: number): House['fixed'][number] => ({
  zh: `${n}号楼梯`,
  en: `stairs ${n}`,
  kind: 'stairs',
  drawn: 'stairs',
  units: 1,
  side: 'above',
  from,
  to,
  shaft: `stairs${n}`,
});
const toilet = (from: number, to: number): House['fixed'][number] => ({
  zh: '卫生间',
  en: 'Toilet',
  kind: 'toilet',
  drawn: 'toilet',
  units: 1,
  landmark: true,
  side: 'below',
  from,
  to,
});

/** 门诊楼: the hall stands below the middle, the lifts across from it. */
export const outpatient: House = {
  width: 64,
  height: 32,
  y: 14,
  half: 2.5,
  strips: [
    { side: 'above', from: 4, to: 26 },
    { side: 'above', from: 36, to: 60 },
    { side: 'below', from: 4, to: 26 },
    { side: 'below', from: 38, to: 56 },
  ],
  fixed: [stairs(1, 0, 4), lift(1, 26, 31), lift(2, 31, 36), stairs(2, 60, 64), toilet(56, 60)],
};

/** 医技楼: examinations. */
export const technical: House = {
  width: 40,
  height: 26,
  y: 13,
  half: 2,
  strips: [
    { side: 'above', from: 4, to: 18 },
    { side: 'above', from: 24, to: 36 },
    { side: 'below', from: 2, to: 30 },
  ],
  fixed: [lift(3, 18, 24), stairs(3, 36, 40), toilet(32, 37)],
};

const MORNING = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '07:00', to: '11:00' }];
const DAY = [{ days: [1, 2, 3, 4, 5, 6], from: '07:30', to: '17:00' }];

const service = (zh: string, en: string, kind: Item['kind'], more: Partial<Item> = {}): Item => ({
  zh,
  en,
  kind,
  drawn: 'service',
  units: 2,
  landmark: true,
  ...more,
});

const blood = service('采血处', 'Blood tests', 'blood', { hours: MORNING });
const ultrasound = service('超声科', 'Ultrasound', 'exam', { hours: DAY });

/** What is on the ground floor beside the places of the catalog. */
export const groundServices = [
  service('西药房', 'Pharmacy', 'pharmacy'),
  service('中药房', 'Herbal pharmacy', 'pharmacy'),
  service('自助挂号机', 'Self-service machines', 'landmark', { units: 1 }),
];

/** Of a campus without a second house. */
export const ownExams = [blood, ultrasound];

export const technicalFloors: readonly (readonly Item[])[] = [
  [blood, service('检验科', 'Laboratory', 'exam'), service('放射科', 'Radiology', 'exam', { hours: DAY, units: 3 })],
  [
    ultrasound,
    service('心电图室', 'ECG', 'exam', { hours: DAY }),
    service('肺功能室', 'Lung function', 'exam', { hours: DAY }),
  ],
  [
    service('内镜中心', 'Endoscopy', 'exam', { hours: DAY, units: 3 }),
    service('病理科', 'Pathology', 'exam', { units: 2 }),
  ],
];
