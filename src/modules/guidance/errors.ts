import { defineErrors } from '#platform/http/errors.ts';

export const errors = defineErrors({
  'guidance.code_unknown': {
    status: 404,
    zh: '这个码已经不用了。请扫旁边新的码，或问导医台。',
    en: 'This code is not in use any more. Please scan a newer one nearby, or ask at the help desk.',
  },
  'guidance.no_plan': {
    status: 404,
    zh: '这家医院还没有楼层图。请问导医台。',
    en: 'This hospital has no floor plan yet. Please ask at the help desk.',
  },
  'guidance.spot_unknown': {
    status: 404,
    zh: '楼层图上没有这个地方。请重新选择，或问导医台。',
    en: 'This place is not on the floor plan. Please choose again, or ask at the help desk.',
  },
  'guidance.draft_changed': {
    status: 409,
    zh: '刚才有人改过这张图。请刷新，看过之后再改。',
    en: 'Somebody has just changed this plan. Please reload and look before you change it.',
  },
  'guidance.plan_broken': {
    status: 409,
    zh: '图上还有错误，不能发布。请先改好标红的问题。',
    en: 'The plan still has faults and cannot be published. Please mend those marked as wrong first.',
  },
  'guidance.edition_unknown': {
    status: 404,
    zh: '没有这一版。请刷新后再看。',
    en: 'There is no such edition. Please reload.',
  },
  'guidance.way_closed': {
    status: 409,
    zh: '这里已经标为停用了。',
    en: 'This is marked as closed already.',
  },
  'guidance.closure_unknown': {
    status: 404,
    zh: '这里已经恢复通行了。请刷新后再看。',
    en: 'This is open again already. Please reload.',
  },
  'guidance.closure_past': {
    status: 400,
    zh: '恢复时间要晚于现在。',
    en: 'The time until which it is closed must lie ahead.',
  },
  'guidance.codes_taken': {
    status: 409,
    zh: '没能生成新的码，请再试一次。',
    en: 'No new code could be made. Please try again.',
  },
  'guidance.tour_impossible': {
    status: 409,
    zh: '今天这些地方没法一次走完：有的地方走不到，或者已经关门。请少选几个，或问导医台。',
    en: 'These places cannot all be visited today: one cannot be reached or will have closed. Please choose fewer, or ask at the help desk.',
  },
});
