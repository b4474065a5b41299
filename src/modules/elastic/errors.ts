import { defineErrors } from '#platform/http/errors.ts';

export const errors = defineErrors({
  'elastic.department_unknown': {
    status: 404,
    zh: '没有找到这个科室。请刷新后重新选择。',
    en: 'This department was not found. Please reload and choose again.',
  },
  'elastic.proposal_unknown': {
    status: 404,
    zh: '没有找到这条建议，请刷新。',
    en: 'This proposal was not found; please reload.',
  },
  'elastic.proposal_decided': {
    status: 409,
    zh: '这条建议已经有人决定，或者已重新测算。请刷新。',
    en: 'This proposal has been decided or reckoned anew; please reload.',
  },
});
