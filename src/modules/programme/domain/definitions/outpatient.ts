import { computed, count, declared, ratio, yes } from './make.ts';
import type { Row } from './row.ts';

/** 门诊 */
export const outpatient: readonly Row[] = [
  { no: 6, dimension: 'outpatient', mark: false, ...computed(6, ['verified', 'recalled', 'own']) },
  {
    no: 7,
    dimension: 'outpatient',
    mark: true,
    name: { zh: '门诊提供 MDT 服务的病种数', en: 'Diseases with an outpatient MDT clinic' },
    values: [
      declared(
        {
          key: '7',
          unit: 'count',
          max: 10_000,
          direction: 'up',
          sure: ['recalled', 'own'],
          ...count(
            '报告期内至少开出过一次多学科门诊的病种数',
            'Diseases for which at least one clinic of several specialties was held in the period',
          ),
        },
        'mdt.v_session',
        'session_id',
        'disease_code',
        'held_at',
      ),
    ],
  },
  { no: 8, dimension: 'outpatient', mark: true, ...computed(8, ['verified', 'own']) },
  {
    no: 9,
    dimension: 'outpatient',
    mark: false,
    name: { zh: '是否开展“先诊疗、后付费”', en: 'Care first, pay later' },
    values: [
      declared(
        {
          key: '9',
          unit: 'bool',
          direction: 'up',
          sure: ['own'],
          ...yes('开通了先诊疗后付费并且有人使用', 'paying after the visit is offered and was used'),
        },
        'billing.v_credit_visit',
        'visit_id',
        'visited_at',
        'credit_used',
      ),
    ],
  },
  {
    no: 10,
    dimension: 'outpatient',
    mark: false,
    name: {
      zh: '中医医院门诊患者使用中医非药物疗法比例',
      en: 'Outpatients treated by TCM without drugs',
    },
    values: [
      declared(
        {
          key: '10',
          unit: '%',
          direction: 'up',
          sure: ['verified'],
          ...ratio(
            {
              zh: '门诊中医非药物疗法诊疗人次数（以挂号人次计）',
              en: 'Outpatient visits with TCM treatment without drugs, counted by registration',
            },
            { zh: '门诊人次数', en: 'outpatient visits' },
          ),
        },
        'treatment.v_executed_item',
        'visit_id',
        'executed_at',
        'tcm_nondrug',
      ),
    ],
  },
  { no: 11, dimension: 'outpatient', mark: false, ...computed(11, ['own']) },
];
