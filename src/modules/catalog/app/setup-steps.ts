import type { SetupStep } from '#platform/setup/setup-step.ts';
import { directoryCounts } from '../db/setup-counts.ts';

/** The first four steps of a new hospital: what it is made of. */
export const catalogSteps: readonly SetupStep[] = [
  {
    step: 'catalog.campuses',
    turn: 1,
    title: { zh: '医院与院区', en: 'Hospital and campuses' },
    why: {
      zh: '患者看到的名称和地址。只有一处也要有一个院区。',
      en: 'Name and address as patients see them. Even a single place is a campus.',
    },
    imports: ['catalog.campuses'],
    async measure(t) {
      const { addressed, campuses } = await directoryCounts(t);
      return { done: addressed && campuses > 0, counts: [{ what: { zh: '院区', en: 'campuses' }, count: campuses }] };
    },
  },
  {
    step: 'catalog.departments',
    turn: 2,
    title: { zh: '科室', en: 'Departments' },
    why: { zh: '患者按科室找医生。', en: 'Patients find their doctor by department.' },
    imports: ['catalog.departments'],
    async measure(t) {
      const { departments } = await directoryCounts(t);
      return { done: departments > 0, counts: [{ what: { zh: '科室', en: 'departments' }, count: departments }] };
    },
  },
  {
    step: 'catalog.places',
    turn: 3,
    title: { zh: '地点：候诊区和诊室', en: 'Places: waiting areas and rooms' },
    why: {
      zh: '先建候诊区，再建诊室：每个诊室往一个候诊区叫号。',
      en: 'Waiting areas first, then rooms: a room calls its patients into one waiting area.',
    },
    imports: ['catalog.places'],
    async measure(t) {
      const { waiting, rooms } = await directoryCounts(t);
      const counts = [
        { what: { zh: '候诊区', en: 'waiting areas' }, count: waiting },
        { what: { zh: '诊室', en: 'rooms' }, count: rooms },
      ];
      return { done: rooms > 0, counts };
    },
  },
  {
    step: 'catalog.practitioners',
    turn: 4,
    title: { zh: '医生', en: 'Doctors' },
    why: {
      zh: '患者看到的医生：姓名、职称、科室、擅长。登录账号在下一步建。',
      en: 'A doctor as patients see them: name, title, department, good at. Accounts come with the next step.',
    },
    imports: ['catalog.practitioners'],
    async measure(t) {
      const { practitioners } = await directoryCounts(t);
      return { done: practitioners > 0, counts: [{ what: { zh: '医生', en: 'doctors' }, count: practitioners }] };
    },
  },
];
