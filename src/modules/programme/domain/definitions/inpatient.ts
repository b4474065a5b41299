import { declared, ratio, yes } from './make.ts';
import type { Row } from './row.ts';

const discharges = { zh: '同期出院患者人次数', en: 'discharges of the same time' };

/** 住院 */
export const inpatient: readonly Row[] = [
  {
    no: 18,
    dimension: 'inpatient',
    mark: false,
    name: { zh: '日间手术占择期手术比例', en: 'Day surgery among elective surgery' },
    values: [
      declared(
        {
          key: '18',
          unit: '%',
          direction: 'up',
          sure: ['verified'],
          ...ratio(
            { zh: '日间手术台次数', en: 'Day operations' },
            { zh: '同期出院患者择期手术总台次数', en: 'elective operations of discharged patients' },
          ),
        },
        'wards.v_operation',
        'operation_id',
        'kind',
        'discharged_at',
      ),
    ],
  },
  {
    no: 19,
    dimension: 'inpatient',
    mark: false,
    name: { zh: '临床路径', en: 'Clinical pathways' },
    values: [
      declared(
        {
          key: '19a',
          name: { zh: '入径率', en: 'entered' },
          unit: '%',
          direction: 'up',
          sure: ['verified'],
          ...ratio(
            { zh: '进入路径数', en: 'Patients on a pathway' },
            { zh: '符合该病种诊断编码（ICD-10）的患者总数', en: 'patients whose diagnosis (ICD-10) has one' },
          ),
        },
        'wards.v_pathway',
        'discharge_id',
        'discharged_at',
        'eligible',
        'entered_at',
      ),
      declared(
        {
          key: '19b',
          name: { zh: '出径率（完成）', en: 'completed' },
          unit: '%',
          direction: 'up',
          sure: ['inferred'],
          ...ratio(
            { zh: '正常完成的路径数（变异退出的不计入）', en: 'Pathways completed normally, not left by variation' },
            { zh: '进入路径数', en: 'patients on a pathway' },
          ),
        },
        'wards.v_pathway',
        'discharge_id',
        'discharged_at',
        'entered_at',
        'completed_at',
      ),
    ],
  },
  {
    no: 20,
    dimension: 'inpatient',
    mark: false,
    name: { zh: '住院患者中医治疗', en: 'TCM treatment of inpatients' },
    values: [
      declared(
        {
          key: '20a',
          name: { zh: '以中医为主治疗的出院患者比例', en: 'treated mainly by TCM' },
          unit: '%',
          direction: 'up',
          sure: ['verified', 'recalled'],
          ...ratio({ zh: '以中医为主治疗的出院患者人次数', en: 'Discharges treated mainly by TCM' }, discharges),
        },
        'wards.v_discharge',
        'discharge_id',
        'discharged_at',
        'tcm_mainly',
      ),
      declared(
        {
          key: '20b',
          name: { zh: '使用中医非药物疗法比例', en: 'with TCM treatment without drugs' },
          unit: '%',
          direction: 'up',
          sure: ['verified', 'recalled'],
          ...ratio({ zh: '使用过中医非药物疗法的出院患者人次数', en: 'Discharges with such a treatment' }, discharges),
        },
        'wards.v_discharge',
        'discharge_id',
        'discharged_at',
        'tcm_nondrug',
      ),
    ],
  },
  {
    no: 21,
    dimension: 'inpatient',
    mark: false,
    name: { zh: '分娩镇痛率', en: 'Pain relief in labour' },
    notUntilSaid: { zh: '仅适用于设有产科的医疗机构', en: 'For institutions with obstetrics only' },
    values: [
      declared(
        {
          key: '21',
          unit: '%',
          direction: 'up',
          sure: ['inferred', 'recalled'],
          ...ratio(
            { zh: '椎管内分娩镇痛的分娩数', en: 'Deliveries with neuraxial pain relief' },
            { zh: '阴道分娩数', en: 'vaginal deliveries' },
          ),
        },
        'wards.v_delivery',
        'delivery_id',
        'delivered_at',
        'vaginal',
        'neuraxial',
      ),
    ],
  },
  {
    no: 22,
    dimension: 'inpatient',
    mark: false,
    name: { zh: '是否建立“一站式”入出院服务中心', en: 'One desk for admission and discharge' },
    values: [
      declared(
        {
          key: '22',
          unit: 'bool',
          whole: true,
          direction: 'up',
          sure: ['own'],
          ...yes('已建成并开放（附地点、时间、服务内容）', 'it is open (place, hours and services as evidence)'),
        },
        'wards.v_admission_desk',
        'desk_id',
        'open_from',
        'open_until',
        'services',
      ),
    ],
  },
  {
    no: 23,
    dimension: 'inpatient',
    mark: false,
    name: { zh: '开展责任制整体护理的病区占比', en: 'Wards with one nurse responsible for each patient' },
    values: [
      declared(
        {
          key: '23',
          unit: '%',
          direction: 'up',
          sure: ['recalled'],
          ...ratio(
            { zh: '开展责任制整体护理的病区数', en: 'Wards that work so' },
            { zh: '全部病区数', en: 'all wards' },
          ),
        },
        'wards.v_ward',
        'ward_id',
        'primary_nursing_from',
        'primary_nursing_until',
      ),
    ],
  },
  {
    no: 24,
    dimension: 'inpatient',
    mark: false,
    name: { zh: '出院患者当日结算率', en: 'Discharges settled on the same day' },
    values: [
      declared(
        {
          key: '24',
          unit: '%',
          direction: 'up',
          sure: ['recalled', 'own'],
          ...ratio(
            { zh: '出院当日完成结算的人次数', en: 'Discharges settled on the calendar day of discharge' },
            discharges,
          ),
        },
        'billing.v_discharge_settlement',
        'discharge_id',
        'discharged_at',
        'settled_at',
      ),
    ],
  },
];
