import { defineErrors } from '#platform/http/errors.ts';

export const figureErrors = defineErrors({
  'programme.indicator_not_found': {
    status: 404,
    zh: '没有这个指标，或者它还没有接入系统计算。请从指标表中选择。',
    en: 'There is no such indicator, or it is not computed here yet. Please choose one from the table.',
  },
  'programme.department_not_found': {
    status: 404,
    zh: '没有找到这个科室。请刷新后重新选择。',
    en: 'This department was not found. Please reload and choose again.',
  },
  'programme.cursor_invalid': {
    status: 400,
    zh: '翻页位置无效，请从第一页重新打开。',
    en: 'This page position is not valid. Please start from the first page again.',
  },
});
