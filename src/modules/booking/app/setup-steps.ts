import { localDate } from '#kernel/instant.ts';
import type { SetupStep } from '#platform/setup/setup-step.ts';
import { anyBooked, freePlaces, templateCount } from '../db/setup-counts.ts';

/** From the repeating week to the first number. */
export const bookingSteps: readonly SetupStep[] = [
  {
    step: 'booking.templates',
    turn: 6,
    title: { zh: '排班模板', en: 'The repeating week' },
    why: {
      zh: '哪位医生、星期几、几点到几点、在哪个诊室、几分钟一个号、多少钱。',
      en: 'Which doctor, on which weekday, from when to when, in which room, minutes for each number, and the fee.',
    },
    imports: ['booking.rota'],
    async measure(t, now) {
      const count = await templateCount(t, localDate(now));
      return { done: count > 0, counts: [{ what: { zh: '排班', en: 'rules of the week' }, count }] };
    },
  },
  {
    step: 'booking.sessions',
    turn: 7,
    title: { zh: '生成 14 天的号', en: 'Numbers for 14 days' },
    why: {
      zh: '按排班模板和工作日历生成号源，患者才能预约。',
      en: 'Written from the repeating week and the calendar of working days; only then can anybody book.',
    },
    opens: true,
    async measure(t, now) {
      const count = await freePlaces(t, now);
      return { done: count > 0, counts: [{ what: { zh: '可约的号', en: 'free numbers' }, count }] };
    },
  },
  {
    step: 'booking.first',
    turn: 8,
    title: { zh: '第一个号', en: 'The first number' },
    why: {
      zh: '用患者的眼睛看一遍，再由挂号员在窗口约出第一个号。',
      en: 'Look at it as a patient does; then a registrar books the first number at the desk.',
    },
    async measure(t) {
      return { done: (await anyBooked(t)) > 0, counts: [] };
    },
  },
];
