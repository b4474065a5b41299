import { count, declared, ratio, yes } from './make.ts';
import type { Row } from './row.ts';

/** 急诊急救 */
export const emergency: readonly Row[] = [
  {
    no: 12,
    dimension: 'emergency',
    mark: false,
    name: { zh: '120 呼叫反应时间', en: 'Response time to 120 calls' },
    values: [
      declared(
        {
          key: '12',
          unit: 'min',
          direction: 'down',
          sure: ['verified', 'own'],
          text: {
            zh: 'Σ（到达现场时间 − 接听呼救电话时间）÷ 车次。中止和空车的不计入。',
            en: 'Σ (arrival at the scene − the call was answered) ÷ runs. Cancelled and empty runs do not count.',
          },
          numerator: { zh: '从接听到到达现场的分钟数之和', en: 'Minutes from the call to the scene, summed' },
          denominator: { zh: '救护车车次', en: 'Ambulance runs' },
        },
        'ambulance.v_run',
        'run_id',
        'call_answered_at',
        'on_scene_at',
        'cancelled',
      ),
    ],
  },
  {
    no: 13,
    dimension: 'emergency',
    mark: false,
    name: { zh: '院前医疗急救 3 分钟出车率', en: 'Ambulances off within 3 minutes' },
    values: [
      declared(
        {
          key: '13',
          unit: '%',
          direction: 'up',
          sure: ['verified'],
          ...ratio(
            { zh: '接到调度指令后 180 秒内出车的车次', en: 'Runs that left within 180 seconds of the order' },
            { zh: '全部出车车次', en: 'all runs' },
          ),
        },
        'ambulance.v_run',
        'run_id',
        'ordered_at',
        'left_at',
      ),
    ],
  },
  {
    no: 14,
    dimension: 'emergency',
    mark: true,
    name: { zh: '急诊急救五大中心', en: 'The five emergency centres' },
    values: [
      declared(
        {
          key: '14',
          unit: 'count',
          max: 5,
          halves: 'latest',
          whole: true,
          direction: 'up',
          sure: ['recalled', 'plan'],
          ...count(
            '胸痛、卒中、创伤、危重孕产妇救治、危重儿童和新生儿救治五个中心中，已经建成的个数',
            'Of chest pain, stroke, trauma, critical mothers, critical children and newborns: the centres that are established',
          ),
        },
        'emergency.v_centre',
        'kind',
        'established_on',
        'ended_on',
      ),
    ],
  },
  {
    no: 15,
    dimension: 'emergency',
    mark: false,
    name: { zh: '重点病种院前信息传输', en: 'Pre-hospital data of priority diseases' },
    values: [
      declared(
        {
          key: '15a',
          name: { zh: '传输比例', en: 'sent ahead' },
          unit: '%',
          direction: 'up',
          sure: ['plan', 'own'],
          ...ratio(
            {
              zh: '上车后到院前已传输首次数据（生命体征或心电图）的重点病种车次（卒中、胸痛、创伤、危重新生儿和孕产妇、心脏骤停）',
              en: 'Priority-disease runs (stroke, chest pain, trauma, critical newborns and mothers, cardiac arrest) whose first data, vital signs or ECG, came before the patient',
            },
            { zh: '重点病种车次', en: 'priority-disease runs' },
          ),
        },
        'ambulance.v_run',
        'run_id',
        'disease_group',
        'first_data_at',
        'arrived_at',
      ),
      declared(
        {
          key: '15b',
          name: { zh: '接受确认比例', en: 'confirmed' },
          unit: '%',
          direction: 'up',
          sure: ['plan', 'inferred'],
          ...ratio(
            { zh: '医院确认接受的传输次数', en: 'Transmissions that the hospital confirmed' },
            { zh: '全部传输次数', en: 'all transmissions' },
          ),
        },
        'ambulance.v_run',
        'run_id',
        'first_data_at',
        'data_confirmed_at',
      ),
    ],
  },
  {
    no: 16,
    dimension: 'emergency',
    mark: false,
    name: { zh: '急诊留观患者平均滞留时间', en: 'Average stay in emergency observation' },
    values: [
      declared(
        {
          key: '16',
          unit: 'h',
          direction: 'down',
          sure: ['recalled'],
          ...ratio(
            { zh: 'Σ（离开留观 − 进入留观）的小时数', en: 'Hours from entering to leaving observation, summed' },
            { zh: '留观患者人次', en: 'observation cases' },
          ),
        },
        'emergency.v_observation',
        'observation_id',
        'entered_at',
        'left_at',
      ),
    ],
  },
  {
    no: 17,
    dimension: 'emergency',
    mark: false,
    name: { zh: '是否提供非急救转运服务', en: 'Transport of patients who are no emergency' },
    values: [
      declared(
        {
          key: '17',
          unit: 'bool',
          direction: 'up',
          sure: ['verified', 'own'],
          ...yes('开通了非急救转运并且至少转运过一次', 'the service is offered and at least one patient was taken'),
        },
        'ambulance.v_transfer',
        'transfer_id',
        'done_at',
        'emergency',
      ),
    ],
  },
];
