import { computed, declared, yes } from './make.ts';
import type { Row } from './row.ts';

/** 诊前 */
export const before: readonly Row[] = [
  { no: 1, dimension: 'before', mark: false, ...computed(1, ['verified', 'inferred']) },
  { no: 2, dimension: 'before', mark: true, ...computed(2, ['recalled', 'plan']) },
  {
    no: 3,
    dimension: 'before',
    mark: false,
    name: { zh: '是否提供预就诊服务', en: 'Pre-visit service' },
    values: [
      declared(
        {
          key: '3',
          unit: 'bool',
          direction: 'up',
          sure: ['plan', 'own'],
          ...yes(
            '开通了预就诊（复诊患者就诊前先开检查、自助开单、按出结果时间约复诊）并且至少用过一次',
            'tests can be ordered before the visit (by return patients or by oneself, the return slot after the result) and this was used at least once',
          ),
        },
        'exams.v_pre_visit',
        'order_id',
        'ordered_at',
        'visit_id',
      ),
    ],
  },
  { no: 4, dimension: 'before', mark: false, ...computed(4, ['plan', 'own']) },
  {
    no: 5,
    dimension: 'before',
    mark: false,
    name: { zh: '择期手术患者术前等待时间', en: 'Wait of elective patients before surgery' },
    values: [
      declared(
        {
          key: '5',
          unit: 'days',
          direction: 'down',
          sure: ['recalled', 'own'],
          text: {
            zh: 'Σ（手术开始时间 − 入院时间）÷ 择期手术患者人次。急诊手术和日间手术不计入。',
            en: 'Σ (start of surgery − admission) ÷ elective surgical cases, in days. Emergency and day surgery do not count.',
          },
          numerator: { zh: '从入院到手术开始的天数之和', en: 'Days from admission to surgery, summed' },
          denominator: { zh: '择期手术患者人次', en: 'Elective surgical cases' },
        },
        'wards.v_operation',
        'operation_id',
        'admitted_at',
        'ordered_at',
        'started_at',
        'kind',
      ),
    ],
  },
];
