import { defineErrors } from '#platform/http/errors.ts';

export const indicatorErrors = defineErrors({
  'programme.value_unknown': {
    status: 404,
    zh: '没有这个指标值。请从指标表中选择。',
    en: 'There is no such value. Please choose one from the table.',
  },
  'programme.value_computed': {
    status: 409,
    zh: '这个指标由系统从就诊记录自动计算，不能填报。',
    en: 'This value is computed from the records and cannot be declared.',
  },
  'programme.value_not_applicable': {
    status: 409,
    zh: '医院已说明这个指标不适用。要填报，请先改为适用。',
    en: 'The hospital has said that this row does not apply. Change that first.',
  },
  'programme.value_whole': {
    status: 409,
    zh: '这个指标只有全院的数，没有科室的数。请选“全院”填报。',
    en: 'This value is of the whole hospital only. Please choose the whole hospital.',
  },
  'programme.period_to_come': {
    status: 409,
    zh: '这个报告期还没有开始，不能填报。',
    en: 'This period has not begun yet.',
  },
  'programme.evidence_missing': {
    status: 400,
    zh: '请附上证明：上传一个文件，或者写一个链接。',
    en: 'Please add evidence: upload a file or give a link.',
  },
  'programme.evidence_unknown': {
    status: 404,
    zh: '没有找到这份证明文件。请重新上传。',
    en: 'This evidence was not found. Please upload it again.',
  },
  'programme.evidence_unreadable': {
    status: 400,
    zh: '证明文件只收 PDF、PNG 或 JPG，不超过 5 MB。',
    en: 'Evidence is a PDF, PNG or JPG of at most 5 MB.',
  },
  'programme.declared_value_missing': {
    status: 400,
    zh: '请填写数值，或者填写分子和分母。',
    en: 'Please give the value, or its numerator and denominator.',
  },
  'programme.declared_value_wrong': {
    status: 400,
    zh: '这个数不可能是对的：请检查分子、分母、范围和小数位数。',
    en: 'This figure cannot be right: check its parts, its range and its decimals.',
  },
  'programme.declared_waiting': {
    status: 409,
    zh: '这一期已有一个填报值等待审核，请先处理它。',
    en: 'A declared value of this period already waits for approval. Please deal with it first.',
  },
  'programme.declared_changed': {
    status: 409,
    zh: '这个填报值刚刚被别人处理过了。请刷新后再看。',
    en: 'Somebody has just decided on this value. Please reload.',
  },
  'programme.declared_two_people': {
    status: 409,
    zh: '自己填报的值要由另一个人审核。',
    en: 'A value is approved by somebody else than who declared it.',
  },
});

export const indicatorConstraints = {
  programme_indicator_declared_file: 'programme.evidence_unknown',
  programme_indicator_declared_one_waiting: 'programme.declared_waiting',
  programme_indicator_declared_two_people: 'programme.declared_two_people',
};
