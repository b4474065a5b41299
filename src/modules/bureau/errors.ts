import { defineErrors } from '#platform/http/errors.ts';

export const errors = defineErrors({
  'bureau.no_authority': {
    status: 403,
    zh: '只有卫生健康主管部门可以联系医院。',
    en: 'Only a health authority may ask hospitals.',
  },
  'bureau.institution_unknown': {
    status: 404,
    zh: '没有找到这家医院。请刷新。',
    en: 'This hospital was not found. Please reload.',
  },
  'bureau.link_stands': {
    status: 409,
    zh: '已经联系过这家医院。',
    en: 'This hospital has been asked already.',
  },
  'bureau.link_state': {
    status: 409,
    zh: '与主管部门的关系已经变了。请刷新再看。',
    en: 'The relation to the authority has changed. Please reload.',
  },
  'bureau.not_linked': {
    status: 409,
    zh: '有医院还没有同意接受主管。请先等医院同意。',
    en: 'A hospital has not accepted yet. Please wait until it has.',
  },
  'bureau.changed': {
    status: 409,
    zh: '刚才有人办过，或者现在还不能办。请刷新再看。',
    en: 'Somebody has just acted, or it is not the time for this. Please reload.',
  },
  'bureau.items_open': {
    status: 400,
    zh: '每一项都要填写；自查的每一项都要打分，不超过满分。',
    en: 'Every item needs an answer; in a self-check also a mark, not above the full one.',
  },
  'bureau.photo_unreadable': {
    status: 400,
    zh: '这不是能看的照片。请用 JPEG、PNG 或 WebP 照片。',
    en: 'This is no photograph that can be read. Please use a JPEG, PNG or WebP picture.',
  },
  'bureau.photo_full': {
    status: 409,
    zh: '已经有九张照片，或者现在还不能添加。',
    en: 'There are nine photographs already, or it is not the time to add one.',
  },
  'bureau.photo_unknown': {
    status: 404,
    zh: '没有找到这张照片。请刷新。',
    en: 'This photograph was not found. Please reload.',
  },
  'bureau.nothing_to_draw': {
    status: 409,
    zh: '还没有已销号的问题或已完成的事项可抽。',
    en: 'There is no closed problem and no finished item to draw from yet.',
  },
});

export const constraints = {
  bureau_paper_item_score: 'bureau.items_open',
  bureau_paper_plan_once: 'bureau.changed',
  bureau_paper_plan_moves: 'bureau.changed',
  bureau_photo_place: 'bureau.changed',
} as const;
