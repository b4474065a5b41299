import type { Unit } from './figure.ts';

type Text = { zh: string; en: string };

/** One official indicator as it is computed here. A change of any word of it is a new `version`. */
export interface Definition {
  no: number;
  version: number;
  /** What it is counted in. */
  source: 'visits' | 'slots' | 'clinics';
  unit: Extract<Unit, '%' | 'min' | 'bool'>;
  direction: 'up' | 'down';
  name: Text;
  text: Text;
  numerator: Text;
  denominator: Text;
  /** The same over another denominator or from another start, shown beside it; `denominator` says what differs. */
  also?: { name: Text; denominator: Text };
  provenance: Text;
  /** What a bool indicator lists beside yes and no. */
  counts?: readonly { key: string; name: Text }[];
}

const annex3: Text = {
  zh: '浙江省改善就医感受提升患者体验指标集（附件3）第 {no} 行；计算口径见 standards 1.2、1.3',
  en: 'Zhejiang indicator set for patient experience (annex 3), row {no}; computing rules in standards 1.2 and 1.3',
};

const visit: Text = {
  zh: '总诊疗人次数：门诊就诊已开始接诊的人次。急诊、健康检查、叫号未到（过号未归）和取消的不计入。',
  en: 'Outpatient visits that were started in the room. Emergency, health checks, absent and cancelled ones do not count.',
};
const bookedVisit: Text = {
  zh: '预约诊疗人次数：其中签到前已经预约的人次（网上、电话、窗口、自助机、诊间）。现场挂号不计入。',
  en: 'Of these, the visits booked before check-in (web, phone, window, kiosk, clinic room). Walk-ins do not count.',
};

const held: Text = {
  zh: '报告期内开出的门诊班次：至少有一人次开始接诊的班次。停诊的、没有人就诊的不计入。',
  en: 'Clinics held in the period: sessions in which at least one visit was started. Those called off or without patients do not count.',
};

/** The indicators this room computes; the other rows of the annex are not begun. */
export const definitions: readonly Definition[] = [
  {
    no: 1,
    version: 1,
    source: 'visits',
    unit: '%',
    direction: 'up',
    name: { zh: '门诊患者预约诊疗率', en: 'Outpatient visits by appointment' },
    text: {
      zh: '预约诊疗人次数 ÷ 总诊疗人次数 × 100%。按接诊开始的当地日期归入报告期，按实际接诊科室归属。全年值由分子分母重新计算。',
      en: 'Booked visits ÷ all visits × 100 %. Period by the local date of the start, department by where the patient was seen. The year is recomputed from numerators and denominators.',
    },
    numerator: bookedVisit,
    denominator: visit,
    provenance: annex3,
  },
  {
    no: 2,
    version: 1,
    source: 'slots',
    unit: '%',
    direction: 'up',
    name: { zh: '门诊号源下放比例', en: 'Outpatient places released to lower-tier institutions' },
    text: {
      zh: '优先放给县级医院和社区的号源数 ÷ 门诊号源总数 × 100%，不论是否用掉。按就诊日期归入报告期，按排班科室归属；只统计基层号已到放号时间的日期，未发布的排班草稿不计入。同时列出占上网号源的比例。全年值由分子分母重新计算。',
      en: 'Places offered first to county and community institutions ÷ all outpatient places × 100 %, used or not. Period by the day of the clinic, department by the rota; only days whose tier places have come to their release, and no drafts of a rota. Beside it the same over the online places. The year is recomputed from numerators and denominators.',
    },
    numerator: {
      zh: '基层优先号源数：上网号源中在放号后三天内只供县级医院、社区和家庭医生预约的号，用掉或未用掉都计入。',
      en: 'Tier places: online places that for three days from their release only lower-tier institutions may book, used or not.',
    },
    denominator: {
      zh: '门诊号源总数：同期全部排班号源（现场、上网、基层优先）。加号在号源之外，现场挂号不占号源，都不计入。',
      en: 'All places of the clinics of these days (on site, online, tier). Added places stand beside them and walk-in numbers take none: neither counts.',
    },
    also: {
      name: { zh: '占上网号源', en: 'of the online places' },
      denominator: { zh: '上网号源数（含基层优先）', en: 'Online places, tier places among them' },
    },
    provenance: {
      zh: '浙江省改善就医感受提升患者体验指标集（附件3）第 {no} 行；公式与 40 % 的要求见 standards 1.3 第 2 行、3.1',
      en: 'Zhejiang indicator set for patient experience (annex 3), row {no}; formula and the 40 % in standards 1.3 row 2 and 3.1',
    },
  },
  {
    no: 4,
    version: 1,
    source: 'clinics',
    unit: 'bool',
    direction: 'up',
    name: { zh: '专家号源分类预约机制', en: 'Expert places by class of visit' },
    text: {
      zh: '专家门诊的号分为初诊号、复诊号，报告期内两类号各至少有一个预约，则为“是”。按就诊日期归入报告期，已取消的预约不计入。',
      en: 'Yes if expert clinics keep places for first and for return visits and at least one of each was booked in the period. Period by the date of the visit; cancelled bookings do not count.',
    },
    numerator: {
      zh: '专家初诊号、复诊号预约数中较少的一个',
      en: 'Bookings of expert places for first visits or for return visits, whichever are fewer',
    },
    denominator: { zh: '专家门诊放出的全部号数', en: 'All places of expert clinics' },
    provenance: annex3,
    counts: [
      { key: 'first', name: { zh: '初诊号预约', en: 'first visits' } },
      { key: 'return', name: { zh: '复诊号预约', en: 'return visits' } },
    ],
  },
  {
    no: 6,
    version: 1,
    source: 'visits',
    unit: 'min',
    direction: 'down',
    name: { zh: '门诊患者预约到院后平均等待时间', en: 'Average wait of booked outpatients after arrival' },
    text: {
      zh: 'Σ（进入诊室时间 − 签到时间与预约时段开始时间中较晚者）÷ 预约诊疗人次数，时间均精确到分钟，不小于 0。过号后再签到的，签到时间仍为首次签到。',
      en: 'Σ (start in the room − the later of check-in and slot start) ÷ booked visits, times cut to the minute, never below 0. Who was passed and came back keeps the first check-in.',
    },
    numerator: { zh: '预约诊疗人次的等待分钟数之和', en: 'Sum of the minutes waited by booked visits' },
    denominator: bookedVisit,
    also: {
      name: { zh: '从报到算起', en: 'since check-in' },
      denominator: {
        zh: '原始值：从首次报到到进入诊室的分钟数，提前到院的时间也计入。',
        en: 'The raw value: minutes from the first check-in to the start, however early somebody came.',
      },
    },
    provenance: annex3,
  },
  {
    no: 8,
    version: 1,
    source: 'clinics',
    unit: 'bool',
    direction: 'up',
    name: {
      zh: '是否设置新型门诊（麻醉、疼痛、药学、检验等）',
      en: 'New kinds of clinic (anaesthesia, pain, pharmacy, laboratory and others)',
    },
    text: {
      zh: '报告期内至少开出过一次麻醉、疼痛、药学、检验、健康管理或护理门诊，则为“是”。门诊种类是排班上的数据，随班次保存。',
      en: 'Yes if at least one clinic of anaesthesia, pain, pharmacy, laboratory, health management or nursing was held in the period. The kind is data of the rota and stays with each session.',
    },
    numerator: { zh: '其中新型门诊的班次', en: 'Of these, clinics of a new kind' },
    denominator: held,
    provenance: annex3,
    counts: [
      { key: 'anaesthesia', name: { zh: '麻醉', en: 'anaesthesia' } },
      { key: 'pain', name: { zh: '疼痛', en: 'pain' } },
      { key: 'pharmacy', name: { zh: '药学', en: 'pharmacy' } },
      { key: 'laboratory', name: { zh: '检验', en: 'laboratory' } },
      { key: 'health_management', name: { zh: '健康管理', en: 'health management' } },
      { key: 'nursing', name: { zh: '护理', en: 'nursing' } },
    ],
  },
  {
    no: 11,
    version: 1,
    source: 'clinics',
    unit: 'bool',
    direction: 'up',
    name: { zh: '弹性安排门诊时间（双休日、夜门诊等）', en: 'Flexible clinic hours (weekends, evenings)' },
    text: {
      zh: '报告期内在双休日、法定节假日，或在 17:00 及以后开始的门诊至少开出过一次，则为“是”。调休上班的周末不算双休日。17:00 为本系统的口径。',
      en: 'Yes if at least one clinic was held on a weekend or an official holiday, or began at 17:00 or later. A weekend day worked in exchange is no weekend. 17:00 is our own limit.',
    },
    numerator: {
      zh: '其中双休日、节假日或夜间的班次（每个班次只计一次）',
      en: 'Of these, clinics on a weekend, a holiday or in the evening, each counted once',
    },
    denominator: held,
    provenance: annex3,
    counts: [
      { key: 'weekend', name: { zh: '双休日', en: 'weekend' } },
      { key: 'holiday', name: { zh: '节假日', en: 'holiday' } },
      { key: 'evening', name: { zh: '夜门诊', en: 'evening' } },
    ],
  },
];

export function definitionOf(no: number): Definition | null {
  return definitions.find((d) => d.no === no) ?? null;
}
