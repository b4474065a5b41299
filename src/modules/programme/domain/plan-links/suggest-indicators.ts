import type { Sure } from '../plan/parsed.ts';

/** What a task's words say of an indicator: `whole` names it, `hint` only touches it. */
interface Words {
  whole: readonly string[];
  hint: readonly string[];
}

const w = (whole: string, hint = ''): Words => ({
  whole: whole.split(' '),
  hint: hint.split(' ').filter(Boolean),
});

/** By the number of the row. Words of the trade, as plans of hospitals write them. */
const WORDS: Readonly<Record<number, Words>> = {
  1: w('预约诊疗率 预约诊疗 预约挂号 分时段预约', '预约 号源'),
  2: w('号源下放 下放号源 下放比例 基层号源', '号源 医联体 基层'),
  3: w('预就诊 诊前预问诊 预问诊', '诊前'),
  4: w('分类预约 专家号源', '专家号 初诊 复诊'),
  5: w('术前等待 术前等待时间 术前平均住院日', '择期手术 术前'),
  6: w('预约到院后平均等待 预约后平均等待 候诊时间 等待时间', '候诊 排队 精准预约'),
  7: w('MDT 多学科诊疗 多学科会诊 多学科联合', '多学科'),
  8: w('新型门诊 专病门诊 麻醉门诊 护理门诊 药学门诊 疼痛综合门诊', '联合门诊 专科门诊'),
  9: w('先诊疗后付费 先诊疗、后付费 信用就医 诊后付费', '后付费'),
  10: w('门诊中医非药物 中医非药物疗法门诊', '中医非药物 针灸 推拿'),
  11: w('弹性门诊 夜间门诊 周末门诊 节假日门诊 延时门诊 弹性安排门诊', '午间 夜间 周末 节假日'),
  12: w('呼叫反应 急救反应时间 120呼叫', '120 院前急救'),
  13: w('出车率 3分钟出车 三分钟出车', '出车 救护车'),
  14: w('五大中心 胸痛中心 卒中中心 创伤中心 危重孕产妇', '绿色通道 胸痛 卒中'),
  15: w('院前信息 院前院内信息 信息传输 院前急救与院内', '院前'),
  16: w('留观 滞留时间 急诊留观', '急诊'),
  17: w('非急救转运', '转运'),
  18: w('日间手术', '日间'),
  19: w('临床路径 入径率', '路径'),
  20: w('住院中医 以中医为主 中医非药物', '中医'),
  21: w('分娩镇痛 无痛分娩', '产科'),
  22: w('入出院服务中心 一站式入出院 出入院服务中心 床边结算', '入院 出院办理 一站式'),
  23: w('责任制整体护理 整体护理', '优质护理 责任护士'),
  24: w('当日结算 出院当日 当日出院结算', '出院结算 床旁结算'),
  25: w('下转 双向转诊 下转患者', '转诊 分级诊疗'),
  26: w('随访', '出院患者 回访'),
  27: w('延续性护理 延续护理', '出院后护理'),
  28: w('互联网+护理 互联网＋护理 “互联网+护理服务” 上门护理', '居家护理'),
  29: w('加速康复 快速康复 ERAS', '康复外科'),
  30: w('智慧医院 电子病历应用水平 智慧服务分级 智慧管理 电子病历', '信息化 互联网医院'),
  31: w('老年友善 适老化', '老年 老年人'),
  32: w('无障碍', '残疾人 残障'),
  33: w('安宁疗护', '临终关怀 舒缓医疗'),
  34: w('满意度', '满意 投诉'),
};

export interface Suggested {
  no: number;
  sure: Sure;
}

const RANK: Record<Sure, number> = { sure: 0, likely: 1, guess: 2 };
const MOST = 4;

/**
 * The indicators that a task speaks of: surely where its own words name one, likely where those of its measures do or two
 * hints meet, by a guess at one hint. Only suggestions: a person says which it is to move.
 */
export function suggestIndicators(task: string, measures: readonly string[]): Suggested[] {
  const own = plain(task);
  const all = [own, ...measures.map(plain)].join('\n');
  const found = Object.entries(WORDS).flatMap(([no, words]): Suggested[] => {
    const sure = sureOf(words, own, all);
    return sure ? [{ no: Number(no), sure }] : [];
  });
  return found.sort((a, b) => RANK[a.sure] - RANK[b.sure] || a.no - b.no).slice(0, MOST);
}

function sureOf({ whole, hint }: Words, own: string, all: string): Sure | null {
  const says = (text: string) => (word: string) => text.includes(plain(word));
  if (whole.some(says(own))) return 'sure';
  if (whole.some(says(all))) return 'likely';
  const hints = hint.filter(says(all)).length;
  return hints > 1 ? 'likely' : hints === 1 ? 'guess' : null;
}

const plain = (text: string): string => text.replace(/[\s“”"]/g, '').toUpperCase();
