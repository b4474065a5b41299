import type { DemoDepartment, DemoHospital } from './hospitals.ts';

/** Readable ids of demo rows, the same on every machine (UUID version 8). Identity spells practitioners alike. */
export const demoIds = {
  practitioner: (hospital: number, n: number) => demoId(hospital, 2, n),
  department: (hospital: number, n: number) => demoId(hospital, 3, n),
  campus: (hospital: number, n: number) => demoId(hospital, 4, n),
  waiting: (hospital: number, n: number) => demoId(hospital, 5, n),
  room: (hospital: number, n: number) => demoId(hospital, 6, n),
  desk: (hospital: number, n: number) => demoId(hospital, 7, n),
};

type Row = Record<string, unknown>;

export function campusRows(h: DemoHospital): Row[] {
  return h.campuses.map((campus, i) => ({
    campus_id: demoIds.campus(h.id, i + 1),
    name_zh: campus.zh,
    name_en: campus.en,
    address_zh: campus.addressZh,
    address_en: campus.addressEn,
    position: i,
  }));
}

export function departmentRows(h: DemoHospital): Row[] {
  return h.departments.map((department, i) => ({
    department_id: demoIds.department(h.id, i + 1),
    campus_id: demoIds.campus(h.id, department.campus + 1),
    code: department.code,
    name_zh: department.zh,
    name_en: department.en,
    intro_zh: department.introZh,
    intro_en: department.introEn,
    position: i,
  }));
}

/** Doctors numbered through the hospital, department by department; the first of each is the most senior. */
export function practitionerRows(h: DemoHospital): Row[] {
  return doctorsOf(h).map(({ n, rank, department, departmentNo }) => ({
    practitioner_id: demoIds.practitioner(h.id, n),
    department_id: demoIds.department(h.id, departmentNo),
    name_zh: `演示医生${chineseNumber(n)}`,
    name_en: `Demo Doctor ${n}`,
    title: titleOf(rank),
    intro_zh: `演示人物。擅长${department.introZh}`,
    intro_en: `A made-up person. ${department.introEn}`,
    active: true,
    position: rank,
  }));
}

/** Per department one waiting area and a room for every doctor, per campus one registration desk. */
export function placeRows(h: DemoHospital): Row[] {
  const waiting = h.departments.map((department, i) => ({
    ...placeOf(h, department, i),
    place_id: demoIds.waiting(h.id, i + 1),
    waiting_id: null,
    department_id: demoIds.department(h.id, i + 1),
    kind: 'waiting',
    name_zh: `${department.zh}候诊区`,
    name_en: `${department.en} waiting area`,
    position: 100 * (i + 1),
  }));
  const rooms = doctorsOf(h).map(({ n, rank, department, departmentNo }) => ({
    ...placeOf(h, department, departmentNo - 1),
    place_id: demoIds.room(h.id, n),
    waiting_id: demoIds.waiting(h.id, departmentNo),
    department_id: demoIds.department(h.id, departmentNo),
    kind: 'room',
    name_zh: `${department.zh}${rank + 1}诊室`,
    name_en: `${department.en} room ${rank + 1}`,
    position: 100 * departmentNo + rank + 1,
  }));
  const desks = h.campuses.map((_, i) => ({
    ...building(h, i, '1F'),
    place_id: demoIds.desk(h.id, i + 1),
    waiting_id: null,
    department_id: null,
    kind: 'desk',
    name_zh: '挂号收费处',
    name_en: 'Registration desk',
    position: 0,
  }));
  return [...waiting, ...rooms, ...desks];
}

interface Doctor {
  n: number;
  /** Place within the department, from 0. */
  rank: number;
  department: DemoDepartment;
  departmentNo: number;
}

function doctorsOf(h: DemoHospital): Doctor[] {
  const all = h.departments.flatMap((department, i) =>
    Array.from({ length: department.doctors }, (_, rank) => ({ rank, department, departmentNo: i + 1 })),
  );
  return all.map((doctor, i) => ({ n: i + 1, ...doctor }));
}

function titleOf(rank: number): string {
  if (rank === 0) return 'chief';
  return rank === 1 ? 'associate_chief' : 'attending';
}

function placeOf(h: DemoHospital, department: DemoDepartment, index: number): Row {
  return building(h, department.campus, `${2 + (index % 3)}F`);
}

function building(h: DemoHospital, campus: number, floor: string): Row {
  return {
    campus_id: demoIds.campus(h.id, campus + 1),
    building_zh: '门诊楼',
    building_en: 'Outpatient building',
    floor,
  };
}

function chineseNumber(n: number): string {
  const digits = ['', ...'一二三四五六七八九'];
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[n % 10]}`;
}

function demoId(hospital: number, kind: number, n: number): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(hospital, 8)}-${pad(kind, 4)}-8000-8000-e${pad(n, 11)}`;
}
