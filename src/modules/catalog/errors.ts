import { defineErrors } from '#platform/http/errors.ts';

export const errors = defineErrors({
  'catalog.range_too_long': {
    status: 422,
    zh: '一次最多查询{limit}天，请缩短日期范围。',
    en: 'At most {limit} days can be asked for at once; please choose a shorter range.',
  },
  'catalog.range_backwards': {
    status: 422,
    zh: '结束日期早于开始日期，请核对。',
    en: 'The last day is before the first day; please check.',
  },
});
