import { count, declared, ratio } from './make.ts';
import type { Row } from './row.ts';

const referred = (key: string, zh: string, en: string, from: string) =>
  declared(
    {
      key,
      name: { zh, en },
      unit: 'count',
      max: 10_000_000,
      halves: 'sum',
      direction: 'up',
      sure: ['verified', 'own'],
      ...count(`${zh}中，被下级机构接收的人次数`, `Referrals down (${en}) that the lower-tier institution accepted`),
    },
    'referral.v_down',
    'referral_id',
    from,
    'accepted_at',
  );

/** 诊后 */
export const after: readonly Row[] = [
  {
    no: 25,
    dimension: 'after',
    mark: true,
    name: { zh: '下转患者人次数', en: 'Patients referred down' },
    values: [
      referred('25a', '门急诊下转', 'outpatients', 'from_outpatient'),
      referred('25b', '住院下转', 'inpatients', 'from_ward'),
    ],
  },
  {
    no: 26,
    dimension: 'after',
    mark: false,
    name: { zh: '出院患者随访比例', en: 'Discharged patients who were followed up' },
    values: [
      declared(
        {
          key: '26',
          unit: '%',
          direction: 'up',
          sure: ['recalled', 'own'],
          ...ratio(
            { zh: '出院后 30 天内至少完成一次随访的人次数', en: 'Discharges with a follow-up done within 30 days' },
            { zh: '同期出院患者人次数（死亡的不计入）', en: 'discharges, deaths left out' },
          ),
        },
        'followup.v_done',
        'discharge_id',
        'discharged_at',
        'followed_up_at',
        'died',
      ),
    ],
  },
  {
    no: 27,
    dimension: 'after',
    mark: false,
    name: { zh: '提供延续性护理服务的病区占比', en: 'Wards that go on caring after discharge' },
    values: [
      declared(
        {
          key: '27',
          unit: '%',
          direction: 'up',
          sure: ['recalled', 'own'],
          ...ratio(
            { zh: '至少有一条延续护理记录的病区数', en: 'Wards with at least one such record' },
            { zh: '全部病区数', en: 'all wards' },
          ),
        },
        'wards.v_continuing_care',
        'ward_id',
        'record_id',
        'done_at',
      ),
    ],
  },
];
