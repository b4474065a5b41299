import type { Template } from './templates.ts';

/** What somebody reads who has called for help while nobody was free. */
export const helpTemplates = {
  help_late: {
    zh: {
      title: '我们没有忘记您',
      body: '{patient}：您在{place}叫了人，一时没有人走得开。组长已经知道，马上安排人过去，请留在原地。身体不舒服，请大声告诉身边的工作人员。',
    },
    en: {
      title: 'You are not forgotten',
      body: '{patient}: you called for help at {place} and nobody was free. The team lead knows now and sends somebody; please stay where you are. If you feel unwell, tell anybody in uniform at once.',
    },
    elder: {
      zh: {
        title: '请在原地等，有人来',
        body: '{patient}：请留在{place}，组长已经派人过来。身体不舒服，请大声叫身边的工作人员。',
      },
      en: {
        title: 'Please stay, somebody is coming',
        body: '{patient}: please stay at {place}; the team lead sends somebody. If you feel unwell, call out to the staff near you.',
      },
    },
    link: '/help',
  },
} as const satisfies Record<string, Template>;
