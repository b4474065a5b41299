import { defineErrors } from '#platform/http/errors.ts';

export const planErrors = defineErrors({
  'programme.plan_unknown': {
    status: 404,
    zh: '没有找到这份方案，可能已经确认或作废。请回到方案列表再看。',
    en: 'This plan was not found; it may have been confirmed or dropped. Please look in the list of plans.',
  },
  'programme.plan_changed': {
    status: 409,
    zh: '刚才有人改过这份方案。请刷新，看过之后再继续。',
    en: 'Somebody has just changed this plan. Please reload and look before you go on.',
  },
  'programme.plan_not_ready': {
    status: 409,
    zh: '还有 {count} 处必须先处理，方案才能确认。',
    en: 'The plan cannot be confirmed yet. To settle first: {count}.',
  },
  'programme.edit_unknown': {
    status: 409,
    zh: '要改的这一条已经不在了。请刷新后再试。',
    en: 'What you are changing is not there any more. Please reload and try again.',
  },
  'programme.past_choice': {
    status: 400,
    zh: '完成日期不能晚于今天，新的截止日期不能早于今天。请改日期。',
    en: 'The day it was done cannot be after today, and a new deadline cannot be before today. Please change the date.',
  },
  'programme.task_unknown': {
    status: 404,
    zh: '没有找到这条任务，或者方案已经结束。请刷新。',
    en: 'This task was not found, or its plan has ended. Please reload.',
  },
  'programme.measure_unknown': {
    status: 404,
    zh: '没有找到这条举措。请刷新。',
    en: 'This measure was not found. Please reload.',
  },
  'programme.measure_changed': {
    status: 409,
    zh: '刚才有人改过这条举措。请刷新，看过之后再改。',
    en: 'Somebody has just changed this measure. Please reload and look before you change it.',
  },
  'programme.unit_exists': {
    status: 409,
    zh: '已经有一个同名的科室。',
    en: 'A unit of this name is there already.',
  },
  'programme.unit_unknown': {
    status: 404,
    zh: '没有找到这个科室。请刷新。',
    en: 'This unit was not found. Please reload.',
  },
  'programme.unit_changed': {
    status: 409,
    zh: '刚才有人改过这个科室。请刷新，看过之后再改。',
    en: 'Somebody has just changed this unit. Please reload and look before you change it.',
  },
  'programme.days_reversed': {
    status: 400,
    zh: '开始日期不能晚于截止日期。',
    en: 'The first day cannot be after the last one.',
  },
  'programme.person_unknown': {
    status: 400,
    zh: '选的人里有人不在本院在职名单中。请刷新后重选。',
    en: 'Somebody you chose is not at work in this hospital. Please reload and choose again.',
  },
});

export const planConstraints = {
  programme_unit_name: 'programme.unit_exists',
  programme_measure_due: 'programme.days_reversed',
};
