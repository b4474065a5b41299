import { squeezed } from './plain-text.ts';

/** What a column of a plan's table holds. */
export type ColumnRole =
  | 'no'
  | 'category'
  | 'task'
  | 'content'
  | 'measure'
  | 'lead'
  | 'leadUnit'
  | 'responsible'
  | 'supporting'
  | 'deadline'
  | 'scoring'
  | 'marks'
  | 'indicator'
  | 'target'
  | 'progress'
  | 'note';

/** The first form that fits decides. `task` and `content` are told apart by the rows (table-columns.ts). */
const FORMS: readonly [ColumnRole, RegExp][] = [
  ['no', /^(?:序号?|编号|项目编号|任务编号|指标序号|号|NO\.?|№)$/i],
  [
    'progress',
    /进展|主要做法|特色亮点|完成情况|完成状态|推进情况|落实情况|工作成效|取得成效|存在(?:的)?(?:问题|困难)|下一步|整改情况|自评|自查|得分|扣分(?:情况|原因|理由)?$|实际完成|填报|报送/,
  ],
  [
    'deadline',
    /^(?:完成|截止|办结|整改|计划|预计|推进|实施|启动)?(?:完成)?(?:时间|时限|期限|日期|节点|进度)(?:要求|节点|安排|进度|表)?$|时间节点|完成时[间限]|时限要求|进度安排/,
  ],
  ['supporting', /(?:配合|协助|协同|协办|参与|参加|支持)(?:责任)?(?:科室|部门|单位|处室|人员?|机构)?$/],
  [
    'lead',
    /(?:牵头|责任|分管|联系|主管|包干|包抓|挂帅|负责)(?:院|委|局)?领导|^(?:院)?领导$|(?:分管|责任|牵头)副?院长|责任人|负责人|牵头人|主持人/,
  ],
  ['leadUnit', /(?:牵头|主办|主责|主管|归口|首责)(?:责任)?(?:科室|部门|单位|处室|机构)?$/],
  [
    'responsible',
    /(?:责任|承办|落实|实施|负责|执行|相关|任务)(?:科室|部门|单位|处室|机构)|^(?:科室|部门|单位|处室|责任主体|分工|责任分工|职责分工)$/,
  ],
  ['marks', /^(?:分值|满分|标准分值?|分数|权重|基本分|考核分值?|计分|赋分|赋值|配分|基础分)(?:[(分)]*)$/],
  [
    'scoring',
    /考核(?!内容|项目|指标)|评分|评价(?:办法|方法|标准|方式)|扣分标准|计分|赋分|评估(?:办法|方法|标准)|验收标准/,
  ],
  ['indicator', /指标(?:名称)?$|^监测指标|^指标/],
  [
    'target',
    /目标值|现状值|基线值|基准值|^(?:预期|年度|阶段)?目标$|^\d{4}年?(?:度)?(?:目标|完成值)?$|上半年|下半年|^年度值?$|预期(?:成效|目标|成果)|工作成果|完成标志|^目标/,
  ],
  ['measure', /举措|措施|做法|路径|工作要求|具体要求|实施(?:内容|要点)|推进(?:内容|要求)|工作步骤/],
  [
    'content',
    /(?:考核|工作|任务|具体|主要|目标|建设|实施|改善|重点|项目)(?:内容|要点|事项)|内容$|内容及(?:要求|标准)|具体任务|工作任务分解|工作目标|目标任务|细化任务|任务分解$|^要求$|基本要求/,
  ],
  ['category', /分类|类别|类型|维度|领域|板块|方面|模块|环节|^(?:一级|大类)|工程名称|行动名称|^行动$|^专项(?:行动)?$/],
  ['task', /任务|项目|重点工作|^工作$|事项|行动/],
  ['note', /^备\s*注$|说明|^其他$|经费|预算|资金|依据|来源|频次|联系电话/],
];

/** The role of a column by its title, or null when the word is not known. */
export function columnRole(title: string): ColumnRole | null {
  const bare = withoutBrackets(title);
  if (bare === '' || bare.length > 24) return null;
  return FORMS.find(([, form]) => form.test(bare))?.[0] ?? null;
}

/** 完成情况（按时高质完成/延时完成/未完成）: what stands in brackets explains the title. */
function withoutBrackets(title: string): string {
  const plain = squeezed(title).replace(/[:。]$/, '');
  return plain.replace(/\([^()]{1,60}\)/g, '') || plain;
}

/** How many of these titles are known; a line of at least two of them, mostly known, heads a table. */
export function isHeader(titles: readonly string[]): boolean {
  const written = titles.map((title) => title.trim()).filter((title) => title !== '');
  const known = new Set<string>();
  let fit = 0;
  for (const title of written) {
    const role = columnRole(title);
    if (role === null) continue;
    fit += 1;
    known.add(role);
  }
  const short = written.every((title) => withoutBrackets(title).length <= 24);
  return (
    written.length >= 2 &&
    short &&
    (known.size >= 2 || (fit >= 2 && known.has('target'))) &&
    fit * 3 >= written.length * 2
  );
}
