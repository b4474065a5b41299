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
  to_tests: {
    zh: {
      title: '请先去做检查',
      body: '{patient}：{doctor} 请您先去做检查。做完当天回来，不用重新挂号：在 {place} 或自助机签到，还是这位医生看结果。',
    },
    en: {
      title: 'Tests first, please',
      body: '{patient}: {doctor} asks you to have your tests first. Come back the same day without registering again: check in at {place} or a kiosk, and the same doctor looks at the results.',
    },
    elder: {
      zh: {
        title: '先去做检查',
        body: '{patient}：请先去做检查。做完今天就回来，不用再挂号，不用再交挂号费。回到 {place}，先签到，还是 {doctor} 给您看。不认识路，问身边的工作人员。',
      },
      en: {
        title: 'Tests first',
        body: '{patient}: please have your tests now. Come back today to {place} and check in. You need not register or pay for it again; {doctor} sees you. Ask our staff if you do not know the way.',
      },
    },
    link: '/today',
  },
  course_opened: {
    zh: {
      title: '疗程开好了',
      body: '{patient}：已为您登记一个疗程，共 {count} 次，地点：{place}（{department}），{day} 前有效。每次来直接签到，不用重新挂号。',
    },
    en: {
      title: 'Your course of treatment',
      body: '{patient}: a course of {count} sessions is registered at {place}, {department}, good until {day}. Each time just check in; you need not register again.',
    },
    elder: {
      zh: {
        title: '治疗登记好了',
        body: '{patient}：一共要来 {count} 次，到 {place}（{department}）。{day} 前做完。每次来先签到，不用再挂号。',
      },
      en: {
        title: 'Your treatment is registered',
        body: '{patient}: please come {count} times to {place}, {department}, before {day}. Each time just check in. You need not register again.',
      },
    },
    link: '/courses',
  },
} satisfies Record<string, Template>;
