import type { DIMENSIONS } from '../definitions/row.ts';

export type ReportLang = 'zh' | 'en';
type Dimension = (typeof DIMENSIONS)[number];
type Columns = readonly (readonly [string, number])[];
const PART = { H1: ['上半年', 'First half'], H2: ['下半年', 'Second half'], year: ['年度', 'Year'] } as const;
const partOf = (period: string) => PART[period.endsWith('H1') ? 'H1' : period.endsWith('H2') ? 'H2' : 'year'];

const DIMENSION: Record<string, readonly [string, string]> = {
  before: ['诊前', 'Before the visit'],
  outpatient: ['门诊', 'Outpatient'],
  emergency: ['急诊急救', 'Emergency'],
  inpatient: ['住院', 'Inpatient'],
  after: ['诊后', 'After the visit'],
  whole: ['全程', 'Whole way'],
};
const dimensions = (at: 0 | 1) =>
  Object.fromEntries(Object.entries(DIMENSION).map(([key, pair]) => [key, pair[at]])) as Record<Dimension, string>;

export const indicatorWords = {
  zh: {
    title: '改善就医感受提升患者体验监测指标',
    made: (at: string) => `生成时间：${at}`,
    legend:
      '* 为填报并经审核的数值；其余由系统记录计算。— 为没有数据，待审核的不算数。▲ 适用于三级综合医院和医联体牵头医院。',
    table: '指标表',
    columns: [
      ['序号', 5],
      ['维度', 7],
      ['指标', 24],
      ['单位', 6],
    ] as Columns,
    part: (period: string) => partOf(period)[0],
    year: (period: string) => `${period.slice(0, 4)} 年`,
    period: (period: string) => `${period.slice(0, 4)} 年${partOf(period)[0]}`,
    dimension: dimensions(0),
    unit: { '%': '%', min: '分钟', days: '天', h: '小时', count: '个', bool: '是/否', grade: '级别', score: '分' },
    notApplicable: '不适用',
    waiting: '待审核',
    between: '：',
    yes: '是',
    no: '否',
    chart: (period: string) => `达到目标的指标（${period.slice(0, 4)} 年${partOf(period)[0]}）`,
    met: '达到目标',
    missed: '未达目标',
    basis: '数值依据',
    noBasis: '这些时期还没有数值。',
    basisColumns: [
      ['编号', 5],
      ['指标', 22],
      ['时期', 11],
      ['数值', 8],
      ['分子', 8],
      ['分母', 8],
      ['目标', 7],
      ['结果', 8],
      ['来源', 20],
    ] as Columns,
    said: (by: string, approved: string) => `填报：${by}；审核：${approved}`,
    counted: (version: number) => `系统计算，口径第 ${version} 版`,
  },
  en: {
    title: 'Indicators of better care and patient experience',
    made: (at: string) => `Made at: ${at}`,
    legend:
      '* declared and approved; all others are computed from records. — no data; what waits for approval does not count. ▲ for tertiary general hospitals and those leading an alliance.',
    table: 'Indicators',
    columns: [
      ['No', 5],
      ['Part', 8],
      ['Indicator', 25],
      ['Unit', 6],
    ] as Columns,
    part: (period: string) => partOf(period)[1],
    year: (period: string) => period.slice(0, 4),
    period: (period: string) => `${period.slice(0, 4)} ${partOf(period)[1]}`,
    dimension: dimensions(1),
    unit: {
      '%': '%',
      min: 'min',
      days: 'days',
      h: 'h',
      count: 'count',
      bool: 'yes/no',
      grade: 'grade',
      score: 'score',
    },
    notApplicable: 'n/a',
    waiting: 'waiting',
    between: ': ',
    yes: 'yes',
    no: 'no',
    chart: (period: string) => `Indicators on target (${period.slice(0, 4)} ${partOf(period)[1]})`,
    met: 'On target',
    missed: 'Off target',
    basis: 'What the values are made of',
    noBasis: 'There are no values in these periods yet.',
    basisColumns: [
      ['Key', 5],
      ['Indicator', 22],
      ['Period', 12],
      ['Value', 8],
      ['Numerator', 9],
      ['Denominator', 9],
      ['Target', 7],
      ['Result', 8],
      ['Source', 20],
    ] as Columns,
    said: (by: string, approved: string) => `Declared by ${by}, approved by ${approved}`,
    counted: (version: number) => `Computed, definition version ${version}`,
  },
};
