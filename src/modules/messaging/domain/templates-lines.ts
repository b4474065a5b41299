import type { Template } from './templates.ts';

/** What people read who stand in a line on the day of the visit. */
export const lineTemplates = {
  line_moved: {
    zh: {
      title: '换了一位医生为您看诊',
      body: '{patient}：您改由 {department} {doctor} 看诊，新号 {number}，原来的号不用了。请在 {place} 候诊，不用重新签到，先来的时间照算。',
    },
    en: {
      title: 'Another doctor sees you',
      body: '{patient}: {doctor}, {department}, sees you now. Your new number is {number}; the old one is not used any more. Please wait at {place}. You need not check in again, and the time you came still counts.',
    },
    elder: {
      zh: {
        title: '换了一位医生为您看病',
        body: '{patient}：换成 {doctor} 给您看。您的新号是 {number}，旧号不用了。请在 {place} 坐着等，不用再签到。',
      },
      en: {
        title: 'Another doctor sees you',
        body: '{patient}: {doctor} sees you now. Your new number is {number}. Please sit and wait at {place}. You need not check in again.',
      },
    },
    link: '/today',
  },
} satisfies Record<string, Template>;
