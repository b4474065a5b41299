import { defineErrors } from '#platform/http/errors.ts';

export const ruleErrors = defineErrors({
  'queue.rule_unknown': {
    status: 404,
    zh: '没有这条规则，请刷新后再改。',
    en: 'There is no such rule; please reload.',
  },
  'queue.rule_value': {
    status: 422,
    zh: '这条规则不能设成这样，请看允许的范围。',
    en: 'This rule cannot be set so; please look at what is allowed.',
  },
  'queue.rule_same': {
    status: 409,
    zh: '现在就是这样，没有改动。',
    en: 'It is so already; nothing changed.',
  },
  'queue.department_unknown': {
    status: 404,
    zh: '没有找到这个科室，请重新选择。',
    en: 'This department was not found; please choose again.',
  },
  'queue.number_void': {
    status: 409,
    zh: '这个号叫过 {misses} 次没有来，已经作废。请到挂号窗口，工作人员帮您重新安排。',
    en: 'This number was called and missed {misses} times and is void. Please go to the registration desk for another one.',
  },
});
