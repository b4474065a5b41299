import { defineErrors } from '#platform/http/errors.ts';

export const complianceErrors = defineErrors({
  'booking.compliance_range': {
    status: 400,
    zh: '结束日期不能早于开始日期，一次最多看 {most} 天。',
    en: 'The last day cannot be before the first; at most {most} days are shown at once.',
  },
});
