import type { Unit } from './figure.ts';

type Text = { zh: string; en: string };

/** One official indicator as it is computed here. A change of any word of it is a new `version`. */
export interface Definition {
  no: number;
  version: number;
  /** What it is counted in. */
  source: 'visits' | 'slots';
  unit: Unit;
  direction: 'up' | 'down';
  name: Text;
  text: Text;
  numerator: Text;
  denominator: Text;
  /** The same numerator over another denominator, shown beside it. */
  also?: { name: Text; denominator: Text };
  provenance: Text;
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
      zh: '门诊号源总数：同期全部排班号源（现场、上网、基层优先）。现场挂号不占号源，不计入。',
      en: 'All places of the clinics of these days (on site, online, tier). Walk-in numbers take no place and do not count.',
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
    provenance: annex3,
  },
];

export function definitionOf(no: number): Definition | null {
  return definitions.find((d) => d.no === no) ?? null;
}
