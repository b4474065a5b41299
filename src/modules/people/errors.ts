import { defineErrors } from '#platform/http/errors.ts';

export const errors = defineErrors({
  'people.survey_unknown': {
    status: 404,
    zh: '没有找到这份问卷，或者它现在不能填写。请刷新。',
    en: 'This survey was not found, or cannot be answered now. Please reload.',
  },
  'people.survey_taken': {
    status: 409,
    zh: '您已经填过这份问卷，每人一次。谢谢。',
    en: 'You have answered this survey; it is once a person. Thank you.',
  },
  'people.marks_incomplete': {
    status: 400,
    zh: '每一题都要打分。',
    en: 'Please mark every question.',
  },
  'people.survey_state': {
    status: 409,
    zh: '问卷的状态已经变了。请刷新再看。',
    en: 'The state of the survey has changed. Please reload.',
  },
  'people.training_unknown': {
    status: 404,
    zh: '没有找到这次培训。请刷新。',
    en: 'This training was not found. Please reload.',
  },
  'people.changed': {
    status: 409,
    zh: '刚才有人改过。请刷新，看过之后再继续。',
    en: 'Somebody has just changed it. Please reload and look before you go on.',
  },
  'people.person_unknown': {
    status: 400,
    zh: '名单里有人不在本院在职人员中。请重新选择。',
    en: 'Somebody on the list does not work here. Please choose again.',
  },
  'people.not_held_yet': {
    status: 400,
    zh: '日期还没到，不能登记结果。',
    en: 'The day has not come yet; results cannot be entered.',
  },
  'people.score_above_full': {
    status: 400,
    zh: '有人的分数超过满分。请检查。',
    en: 'A score is above the full mark. Please check.',
  },
  'people.record_unknown': {
    status: 404,
    zh: '没有找到这条记录，可能已经停用。请刷新。',
    en: 'This record was not found; it may have been ended. Please reload.',
  },
  'people.proof_unreadable': {
    status: 400,
    zh: '这份文件不能保存：请用照片（JPG、PNG、WebP）或 PDF，不超过 8 MB。',
    en: 'This file cannot be kept: please use a photograph (JPG, PNG, WebP) or a PDF, at most 8 MB.',
  },
  'people.proof_refused': {
    status: 409,
    zh: '没有找到这条记录，或它的证明已满 20 份。请刷新。',
    en: 'This record was not found, or it has 20 proofs already. Please reload.',
  },
  'people.proof_unknown': {
    status: 404,
    zh: '没有找到这份证明。请刷新。',
    en: 'This proof was not found. Please reload.',
  },
  'people.star_exists': {
    status: 409,
    zh: '这个月已经评过这位同事。',
    en: 'This colleague is a star of that month already.',
  },
});

export const constraints = {
  people_survey_taken_pkey: 'people.survey_taken',
  people_star_once: 'people.star_exists',
} as const;
