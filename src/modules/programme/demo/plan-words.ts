import type { ParsedRule } from '../domain/plan/parsed.ts';

/** Days from the demo's first day: until, from, between; or all the time. */
export type DemoDay = { by: number } | { from: number } | { during: [number, number] } | 'continuous' | null;

export interface DemoMeasure {
  text: string;
  units: string[];
  with?: string[];
  /** Missing: the cell goes on from the measure above. null: the cell is empty. */
  lead?: string | null;
  day: DemoDay;
}

export interface DemoTask {
  category: string;
  content: string;
  measures: DemoMeasure[];
  scoring: { text: string; full?: number; bonus?: number; rules: ParsedRule[] };
}

const rule = (
  kind: ParsedRule['kind'],
  trigger: string,
  points: number | null,
  unit: ParsedRule['unit'],
  more: Partial<ParsedRule> = {},
): ParsedRule => ({ trigger, kind, points, unit, pointsTo: null, required: null, cap: null, floor: null, ...more });
const off = rule.bind(null, 'deduct');

const leader = '演示院长';
const [
  outpatient,
  office,
  systems,
  premises,
  finance,
  medical,
  nursing,
  pharmacy,
  infection,
  guard,
  laboratory,
  imaging,
] = [
  ...['门诊办公室', '改善办公室', '信息科', '总务科', '财务科', '医务科', '护理部', '药剂科', '感染管理科', '保卫科'],
  ...['检验科', '影像科'],
] as [string, string, string, string, string, string, string, string, string, string, string, string];

/** A plan that nobody ever issued: the demo hospital's own, in plain words. */
export const DEMO_GOALS = [
  '让第一次来的人不问路也能看完病，让老人不用手机也一样方便。',
  '挂号、缴费、检查、取药各少排一次队，预约后等候原则上不超过 30 分钟。',
];

export const DEMO_TASKS: readonly DemoTask[] = [
  {
    category: '有人管、管到底',
    content: '每月开一次就医体验例会，当场定人、定时间。',
    measures: [
      { text: '院长每月主持一次例会，会后两天内发纪要。', units: [office], lead: leader, day: 'continuous' },
      { text: '把患者意见归类，会前送到各科。', units: [office], with: [outpatient], day: { by: -20 } },
    ],
    scoring: {
      text: '全年例会不少于 4 次，少一次扣 0.5 分；没有纪要的一次扣 0.25 分，扣完为止。',
      full: 8,
      rules: [off('例会少一次', 0.5, 'time', { required: 4 }), off('例会没有纪要', 0.25, 'time', { cap: 2 })],
    },
  },
  {
    category: '有人管、管到底',
    content: '院领导到现场看问题，一件一件改完。',
    measures: [
      { text: '院领导每周到门诊走一遍，看到的问题当天登记。', units: [office], lead: leader, day: 'continuous' },
      {
        text: '登记的问题到期改完并回头看一次。',
        units: [office],
        with: [outpatient, premises],
        lead: '演示改善办',
        day: { from: -30 },
      },
    ],
    scoring: {
      text: '到期没有改完的问题每件扣 0.5 分，最多扣 4 分；上级原因的不扣。',
      full: 8,
      rules: [
        off('问题到期没有改完', 0.5, 'case', { cap: 4 }),
        rule('exempt', '因上级单位原因不能按期改完', null, 'case'),
      ],
    },
  },
  {
    category: '环境更舒服',
    content: '厕所干净、没有异味，纸和洗手液不断。',
    measures: [
      { text: '保洁每小时巡一次并在门后表上签名。', units: [premises], lead: '演示医生二十一', day: 'continuous' },
      { text: '给四楼厕所加装排风。', units: [premises], with: [infection], day: { by: -6 } },
      { text: '每个厕所装一键求助铃，并试一次。', units: [premises], with: [nursing], day: { by: 4 } },
    ],
    scoring: {
      text: '抽查一处不合格扣 0.5 分；巡查记录缺一次扣 0.1 分，共不超过 3 分。',
      full: 10,
      rules: [off('抽查不合格', 0.5, 'place'), off('巡查记录缺一次', 0.1, 'time', { cap: 3 })],
    },
  },
  {
    category: '环境更舒服',
    content: '候诊区有座位、有水、有插座，标识看得懂。',
    measures: [
      { text: '补齐东湖院区一楼、二楼候诊椅。', units: [premises], lead: '演示医生二十一', day: { by: -12 } },
      {
        text: '重做路线标识，请十位老人试走。',
        units: [outpatient],
        with: [premises],
        lead: '演示挂号组长',
        day: { by: 18 },
      },
    ],
    scoring: {
      text: '缺少饮水或座位的候诊区每处扣 1 分。标识看不懂的由检查人酌情扣 0.5 至 2 分。',
      full: 8,
      rules: [off('候诊区缺饮水或座位', 1, 'place'), rule('judge', '标识看不懂', 0.5, 'once', { pointsTo: 2 })],
    },
  },
  {
    category: '环境更舒服',
    content: '停车不绕圈，救护车随时能进。',
    measures: [
      { text: '入口显示剩余车位。', units: [guard], with: [systems], lead: '演示医生三十', day: { by: 40 } },
      { text: '职工车辆停到西侧，门前车位留给病人。', units: [guard], lead: null, day: 'continuous' },
    ],
    scoring: {
      text: '职工车辆占用病人车位每次扣 0.2 分，最多扣 2 分。',
      full: 6,
      rules: [off('职工车辆占用病人车位', 0.2, 'time', { cap: 2 })],
    },
  },
  {
    category: '看病更省事',
    content: '预约能约到分钟，到院后少等。',
    measures: [
      {
        text: '预约后等候超过 30 分钟的班次，当周说明原因。',
        units: [outpatient],
        with: [medical],
        lead: '演示挂号组长',
        day: 'continuous',
      },
      { text: '把放号提前到七天，老人可以电话预约。', units: [outpatient], with: [systems], day: { by: -3 } },
    ],
    scoring: {
      text: '平均等候超过 30 分钟的月份每月扣 1 分。',
      full: 12,
      rules: [off('平均等候超过 30 分钟的月份', 1, 'time', { cap: 6 })],
    },
  },
  {
    category: '看病更省事',
    content: '缴费有多种办法，电子票据人人能拿到。',
    measures: [
      {
        text: '诊间、自助机、窗口都能付，现金不拒收。',
        units: [finance],
        with: [systems],
        lead: '演示医生二十二',
        day: { by: 9 },
      },
      { text: '电子票据开具率做到 100%。', units: [finance], day: { during: [-40, 35] } },
    ],
    scoring: {
      text: '电子票据开具率每低 1 个百分点扣 0.5 分，最多扣 5 分；拒收现金一次扣 2 分。',
      full: 10,
      rules: [off('电子票据开具率低于 100%', 0.5, 'percent', { cap: 5 }), off('拒收现金', 2, 'time')],
    },
  },
  {
    category: '看病更省事',
    content: '检查一次约好，报告在手机和自助机上都能取。',
    measures: [
      {
        text: '同一天的检查排在一起，尽量上午做完。',
        units: [medical],
        with: [laboratory, imaging],
        lead: '演示医生二十三',
        day: { by: 25 },
      },
      { text: '自助机当天坏当天修。', units: [systems], lead: '演示医生二十四', day: 'continuous' },
    ],
    scoring: {
      text: '自助设备当天没有修好每台扣 0.5 分，最多扣 3 分。',
      full: 8,
      rules: [off('自助设备当天没有修好', 0.5, 'device', { cap: 3 })],
    },
  },
  {
    category: '看病更省事',
    content: '取药不排长队，用法说得清。',
    measures: [
      { text: '高峰时多开一个取药窗口。', units: [pharmacy], lead: '演示医生二十五', day: { by: 2 } },
      { text: '给老人的药袋用大字写用法。', units: [pharmacy], with: [nursing], day: { from: -15 } },
    ],
    scoring: {
      text: '没有大字用法的药袋每份扣 0.1 分，最多扣 2 分。',
      full: 6,
      rules: [off('药袋没有大字用法', 0.1, 'document', { cap: 2 })],
    },
  },
  {
    category: '对人更贴心',
    content: '老人和行动不便的人有人陪、有路走。',
    measures: [
      { text: '大厅常设陪诊员，随叫随到。', units: [nursing], with: [outpatient], lead: '演示护士', day: 'continuous' },
      { text: '轮椅坡道和盲道全部清障。', units: [premises], with: [guard], lead: '演示医生二十一', day: { by: -1 } },
      { text: '手语翻译排班写在门口。', units: [outpatient], lead: '演示挂号组长', day: { by: 14 } },
    ],
    scoring: {
      text: '坡道或盲道被占每处扣 0.5 分；陪诊员不在岗每次扣 0.5 分。',
      full: 10,
      rules: [off('坡道或盲道被占', 0.5, 'place'), off('陪诊员不在岗', 0.5, 'time', { cap: 3 })],
    },
  },
  {
    category: '对人更贴心',
    content: '投诉当天有人回，三天有结果。',
    measures: [
      { text: '意见箱、电话、手机留言归到一张表。', units: [office], lead: '演示改善办', day: { by: -25 } },
      { text: '每季度回访一次投诉过的人。', units: [office], with: [nursing], day: { by: 33 } },
    ],
    scoring: {
      text: '三天没有答复的投诉每件扣 1 分，最多扣 5 分；对方不愿留联系办法的不扣。',
      full: 8,
      rules: [off('投诉三天没有答复', 1, 'case', { cap: 5 }), rule('exempt', '对方没有留联系办法', null, 'case')],
    },
  },
  {
    category: '对人更贴心',
    content: '科室自己找问题：脾胃病科、针灸推拿科先试。',
    measures: [
      {
        text: '每月请一位同事当一回病人，走一遍本科流程。',
        units: ['脾胃病科', '针灸推拿科'],
        with: [office],
        lead: '演示医生一',
        day: { from: -45 },
      },
    ],
    scoring: {
      text: '两科全年体验各不少于 4 次，少一次扣 0.5 分；体验报告没有照片的每份扣 0.1 分。',
      full: 6,
      rules: [off('体验少一次', 0.5, 'time', { required: 8 }), off('体验报告没有照片', 0.1, 'document', { cap: 1 })],
    },
  },
  {
    category: '对人更贴心',
    content: '做得好的经验推广到全院。',
    measures: [{ text: '各科报送可以照做的小改进。', units: [office], lead: '演示改善办', day: { by: 37 } }],
    scoring: {
      text: '被全院采用的改进每项加 2 分，最多加 10 分。',
      bonus: 10,
      rules: [rule('bonus', '改进被全院采用', 2, 'item', { cap: 10 })],
    },
  },
];
