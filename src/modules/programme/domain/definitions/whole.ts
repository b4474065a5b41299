import { certified, declared, yes } from './make.ts';
import type { Row, Value } from './row.ts';

type Said = [zh: string, en: string];

const offered = (no: number, mark: boolean, name: Said, what: Said, view: string, ...columns: string[]): Row => ({
  no,
  dimension: 'whole',
  mark,
  name: { zh: name[0], en: name[1] },
  values: [
    declared(
      { key: String(no), unit: 'bool', direction: 'up', sure: ['recalled', 'own'], ...yes(...what) },
      view,
      ...columns,
    ),
  ],
});

/** Declared until the certificates of the house were published. */
const friendly = (no: number, zh: string, en: string, kind: string): Row => ({
  no,
  dimension: 'whole',
  mark: false,
  name: { zh, en },
  values: [
    certified(
      { key: String(no), sure: ['recalled', 'own'], before: yes('持有有效证书', 'a valid certificate is held') },
      kind,
      '2026-07-01',
    ),
  ],
});

const satisfied = (key: string, zh: string, en: string): Value =>
  declared(
    {
      key,
      name: { zh, en },
      unit: 'score',
      max: 100,
      direction: 'up',
      sure: ['verified', 'own'],
      text: {
        zh: '有效问卷得分之和 ÷ 有效问卷数，百分制。国家满意度调查平台的结果据实填报；本院自己的调查另列，不混用。',
        en: 'Sum of the scores of valid questionnaires ÷ their number, out of 100. The result of the national platform is declared; own surveys stand beside it and are never mixed in.',
      },
      numerator: { zh: '有效问卷得分之和（百分制）', en: 'Scores of valid questionnaires, summed' },
      denominator: { zh: '有效问卷数', en: 'Valid questionnaires' },
    },
    'surveys.v_answer',
    'survey_id',
    'group',
    'answered_at',
    'score',
    'valid',
  );

/** 全程 */
export const whole: readonly Row[] = [
  offered(
    28,
    false,
    ['是否提供“互联网+护理服务”', 'Nursing at home, ordered online'],
    ['开通了“互联网+护理服务”并且至少上门一次', 'the service is offered and at least one home visit was made'],
    ...(['homecare.v_visit', 'order_id', 'visited_at'] as const),
  ),
  offered(
    29,
    true,
    ['是否提供加速康复外科服务', 'Enhanced recovery after surgery (ERAS)'],
    ['提供加速康复外科并且有病例', 'it is offered and there are cases'],
    ...(['wards.v_operation', 'operation_id', 'started_at', 'eras'] as const),
  ),
  {
    no: 30,
    dimension: 'whole',
    mark: false,
    name: { zh: '智慧医院建设分级', en: 'Grades of the digital hospital' },
    values: [
      declared(
        {
          key: '30',
          unit: 'grade',
          whole: true,
          direction: 'up',
          grades: [
            { name: { zh: '电子病历应用水平', en: 'Electronic records' }, max: 8 },
            { name: { zh: '智慧服务', en: 'Services' }, max: 5 },
            { name: { zh: '智慧管理', en: 'Management' }, max: 5 },
          ],
          sure: ['verified', 'recalled'],
          text: {
            zh: '评审机构评定的三个级别：电子病历应用水平 0–8 级，智慧服务 0–5 级，智慧管理 0–5 级。',
            en: 'Three grades given by the assessing body: electronic records 0–8, services 0–5, management 0–5.',
          },
          numerator: { zh: '评定的级别', en: 'The grades given' },
          denominator: { zh: '无分母', en: 'No denominator' },
        },
        'programme.v_grading',
        'kind',
        'level',
        'given_on',
      ),
    ],
  },
  friendly(31, '是否建成老年友善机构', 'Elder-friendly institution', 'elder_friendly'),
  friendly(32, '是否建成残疾人友好机构', 'Institution friendly to disabled people', 'disability_friendly'),
  offered(
    33,
    false,
    ['是否开展安宁疗护服务', 'Hospice care'],
    ['开展了安宁疗护并且有病例', 'it is offered and there are cases'],
    ...(['wards.v_hospice', 'case_id', 'begun_at'] as const),
  ),
  {
    no: 34,
    dimension: 'whole',
    mark: false,
    name: { zh: '满意度评价', en: 'Satisfaction' },
    values: [
      satisfied('34a', '门诊患者', 'outpatients'),
      satisfied('34b', '住院患者', 'inpatients'),
      satisfied('34c', '医务人员', 'staff'),
    ],
  },
];
