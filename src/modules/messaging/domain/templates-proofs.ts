import type { Template } from './templates.ts';

/** What people read whose proof of a special group was checked; the group itself stands on the page only. */
export const proofTemplates = {
  proof_confirmed: {
    zh: {
      title: '优待证明核对好了',
      body: '{patient}：您交的优待证明已经核对好，从现在起有优先。有哪些优先、到哪天为止，写在“优待证明”里。',
    },
    en: {
      title: 'Your proof was checked',
      body: '{patient}: your proof for priority was checked and holds from now on. What it gives, and until when, is under “Priority groups”.',
    },
    link: '/groups',
  },
  proof_refused: {
    zh: {
      title: '优待证明没有通过',
      body: '{patient}：您交的优待证明没有通过核对，原因写在“优待证明”里。可以再交一次，或带上证件到窗口问问。',
    },
    en: {
      title: 'Your proof was not accepted',
      body: '{patient}: your proof for priority was not accepted; the reason is under “Priority groups”. You may hand it in again, or bring the paper and ask at a window.',
    },
    link: '/groups',
  },
} as const satisfies Record<string, Template>;
