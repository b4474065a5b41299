import { squeezed } from './plain-text.ts';

/** What a heading announces: work to be done, a description of it, or what stands around it. */
export type SectionKind = 'work' | 'goal' | 'around' | 'open';

const GOAL =
  /指导思想|总体(?:要求|目标|思路)|(?:工作|主要|行动|活动|基本|年度|建设)?目标$|基本原则|工作原则|目的|意义|工作思路/;
const AROUND =
  /领导小组|组织(?:机构|领导|保障|管理|架构|实施)|加强领导|保障|步骤|阶段|工作要求|时间安排|进度|督导|督查|督办|考核|评估|宣传|总结|范围|对象|职责|工作安排|活动安排|附则|机制建设$/;
const WORK =
  /任务|重点|主要(?:工作|内容|措施|举措)|工作(?:内容|措施|举措)|具体(?:措施|举措|内容)|行动|举措|措施|项目|实施内容/;

export function sectionKind(title: string): SectionKind {
  const plain = squeezed(title).replace(/[。:]$/, '');
  if (/任务|重点工作|主要内容|工作内容|主要举措|主要措施|工作举措/.test(plain) && !/保障|考核|分工|督/.test(plain))
    return 'work';
  if (GOAL.test(plain)) return 'goal';
  if (AROUND.test(plain)) return 'around';
  return WORK.test(plain) ? 'work' : 'open';
}

/** A heading below another that only says what kind of text follows: 工作内容 describes, 基本要求 demands. */
export function roleHeading(title: string): 'describes' | 'demands' | null {
  const plain = squeezed(title).replace(/[:。]$/, '');
  if (
    /^(?:工作|主要|活动|基本|任务)?(?:内容|目标|任务|目的|现状|背景)(?:及现状)?$/.test(plain) ||
    /^目标任务$/.test(plain)
  )
    return 'describes';
  if (/^(?:基本|具体|工作|任务|服务|主要|有关|实施)?(?:要求|措施|举措|步骤|做法)$/.test(plain)) return 'demands';
  return null;
}
