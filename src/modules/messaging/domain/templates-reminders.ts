import type { Template } from './templates.ts';

/** What is written before a visit and when a check-up is due; elders are told one thing in a sentence, the next step first. */
export const reminderTemplates = {
  reminder: {
    zh: {
      title: '就诊提醒',
      body: '{patient}：{time} {department} {doctor}，第{number}号，地点：{place}。请带身份证、医保卡和以前的病历，到院先签到。{cancel}',
    },
    en: {
      title: 'Reminder',
      body: '{patient}: {department}, {doctor}, {time}, number {number}, at {place}. Please bring your document, insurance card and earlier records, and check in on arrival. {cancel}',
    },
    elder: {
      zh: {
        title: '别忘了看病',
        body: '{patient}，您好。您约了{time}看{department}，医生是{doctor}。请到：{place}。您是第{number}号。请带好身份证、医保卡和以前的病历。{cancel}',
      },
      en: {
        title: 'Your visit is coming',
        body: 'Dear {patient}. Your visit is on {time}. You see {doctor}, {department}. Please go to {place}. Your number is {number}. Please bring your document, insurance card and earlier records. {cancel}',
      },
    },
    link: '/appointments',
  },
  reminder_soon: {
    zh: {
      title: '快到就诊时间了',
      body: '{patient}：{time} {department} {doctor}，第{number}号。请到 {place}，先签到再候诊。请带身份证、医保卡。{cancel}',
    },
    en: {
      title: 'Your visit is soon',
      body: '{patient}: {department}, {doctor}, {time}, number {number}. Please come to {place} and check in first. Bring your document and insurance card. {cancel}',
    },
    elder: {
      zh: {
        title: '可以出门去看病了',
        body: '{patient}，您好。您今天看病的时间是{time}。请到：{place}。到了先签到。您是第{number}号，{department}{doctor}。请带好身份证、医保卡。{cancel}',
      },
      en: {
        title: 'Time to set out',
        body: 'Dear {patient}. Your visit is on {time}. Please go to {place} and check in first. Your number is {number}, with {doctor}, {department}. Please bring your document and insurance card. {cancel}',
      },
    },
    link: '/appointments',
  },
  checkup_due: {
    zh: {
      title: '该体检了',
      body: '{patient}：您请我们今天提醒您体检。{department} 请先预约，当天带身份证；要不要空腹，看预约时的说明。不想再收到，可以在“提醒”里取消以后的。',
    },
    en: {
      title: 'Time for the health check',
      body: '{patient}: you asked to be reminded of a health check today. {department} Please book first; bring your document, and see there whether to come without breakfast. Later reminders can be cancelled under “Reminders”.',
    },
    link: '/find',
  },
  return_due: {
    zh: {
      title: '该复诊了',
      body: '{patient}：今天提醒您预约复诊。{department} 请先在手机上、打电话或到窗口约好时间，来时带身份证、医保卡和以前的病历。',
    },
    en: {
      title: 'Time for the next visit',
      body: '{patient}: a reminder to book your return visit. {department} Please book on the phone page, by phone or at the desk, and bring your document, insurance card and earlier records.',
    },
    link: '/find',
  },
  // Only to whoever has asked for health knowledge. No illness: the department and the name of the text are all.
  health_note: {
    zh: {
      title: '健康知识',
      body: '{patient}，您好。{department}给您送来一篇健康知识：{topic}。不想再收到，可以在“提醒”里关掉。',
    },
    en: {
      title: 'Good to know',
      body: 'Dear {patient}. Something to read from {department}: {topic}. If you want no more of these, switch them off under “Reminders”.',
    },
    elder: {
      zh: {
        title: '健康知识',
        body: '{patient}，您好。{department}送您一篇好懂的健康知识：{topic}。有空时看看。不想再收，请在“提醒”里关掉。',
      },
      en: {
        title: 'Good to know',
        body: 'Dear {patient}. {department} has something easy to read for you: {topic}. There is no hurry. If you want no more of these, switch them off under “Reminders”.',
      },
    },
    link: null,
  },
} as const satisfies Record<string, Template>;
