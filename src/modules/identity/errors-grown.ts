import { defineErrors } from '#platform/http/errors.ts';

export const grownErrors = defineErrors({
  'identity.grown_unknown': {
    status: 404,
    zh: '没有找到这次申请，可能已经处理过。请刷新后再看。',
    en: 'This request was not found; it may have been answered. Please reload.',
  },
  'identity.grown_asked': {
    status: 409,
    zh: '已经问过了，正在等本人答复。',
    en: 'You have asked already; the person has not answered yet.',
  },
});
