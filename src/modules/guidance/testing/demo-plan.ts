import type { Place } from '#modules/catalog/public.ts';
import { demoPlan } from '../demo/seed.ts';
import type { Plan } from '../domain/plan.ts';

const CAMPUSES = [
  {
    id: 'east',
    name: { zh: '东湖院区', en: 'East Lake campus' },
    departments: ['脾胃病科', '肺病科', '心血管科', '针灸推拿科', '骨伤科', '妇科', '儿科'],
  },
  { id: 'west', name: { zh: '西溪院区', en: 'West Brook campus' }, departments: ['皮肤科', '肿瘤科'] },
];
const EN: Record<string, string> = { 脾胃病科: 'Spleen and stomach' };
const ROOMS = [5, 4, 4, 5, 3, 4, 3];

/** Places of two campuses as a catalog tells them, without a database: a desk, and on three floors waiting areas with rooms. */
export function demoPlaces(): Place[] {
  return CAMPUSES.flatMap(({ departments, ...campus }) => {
    const place = (id: string, kind: Place['kind'], floor: string, name: Place['name']): Place => ({
      id: `${campus.id}-${id}`,
      kind,
      floor,
      name,
      campus,
      building: { zh: '门诊楼', en: 'Outpatient building' },
      waiting: null,
      department: null,
      active: true,
    });
    const floors = departments.flatMap((zh, i) => {
      const en = EN[zh] ?? `Department ${i}`;
      const floor = `${2 + (i % 3)}F`;
      const rooms = Array.from({ length: ROOMS[i] ?? 3 }, (_, n) =>
        place(`${i}-${n}`, 'room', floor, { zh: `${zh}${n + 1}诊室`, en: `${en} room ${n + 1}` }),
      );
      return [place(`${i}-w`, 'waiting', floor, { zh: `${zh}候诊区`, en: `${en} waiting area` }), ...rooms];
    });
    return [place('desk', 'desk', '1F', { zh: '挂号收费处', en: 'Registration desk' }), ...floors];
  });
}

export const demoHospital = (): Plan => demoPlan(demoPlaces());
