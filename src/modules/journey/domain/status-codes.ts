import type { StepKind } from './step.ts';

export interface StatusCode {
  /** Seven digits: 15010xx outpatient, 15050xx after the visit. */
  code: number;
  zh: string;
  /** Where the number is from. */
  source: string;
  /** False: our own number in the official family, to be replaced from the list that the provider hands to a hospital. */
  verified: boolean;
}

const GUIDE = 'developers.weixin.qq.com/doc/subscription/guide/product/medicalassistant.html';
const official = (code: number, zh: string): StatusCode => ({ code, zh, source: GUIDE, verified: true });
const family = (code: number, zh: string): StatusCode => ({
  code,
  zh,
  source: 'family of the guide; the full list is given to hospitals only',
  verified: false,
});

/**
 * 微信就医助手 status of each step, one to one. The public guide names the families and one number; the others are ours
 * within the family and say so. The type makes a kind without a code, or with two, impossible; the test tells doubles.
 */
export const STATUS_CODES: Readonly<Record<StepKind, StatusCode>> = {
  booked: official(1_501_001, '预约挂号成功'),
  cancelled: family(1_501_002, '预约已取消'),
  stopped: family(1_501_003, '医生停诊'),
  moved: family(1_501_004, '就诊时间或医生变更'),
  reminded: family(1_501_005, '就诊提醒'),
  record_created: family(1_501_006, '建档成功'),
  checked_in: family(1_501_010, '签到成功，候诊中'),
  came_back: family(1_501_011, '过号后重新签到'),
  called: family(1_501_012, '请就诊'),
  passed: family(1_501_013, '已过号'),
  started: family(1_501_014, '就诊中'),
  finished: family(1_501_015, '就诊完成'),
  left_unseen: family(1_501_016, '当日未就诊'),
  missed: family(1_501_017, '未按时就诊'),
  sent_to_tests: family(1_501_018, '去做检查检验'),
  back_from_tests: family(1_501_019, '检查后回诊候诊'),
  results_open: family(1_501_009, '报告未看，医生已下班'),
  held: family(1_501_024, '暂离，号为您保留'),
  released: family(1_501_025, '已回到候诊'),
  line_moved: family(1_501_026, '换医生，继续候诊'),
  to_pay: family(1_501_020, '待缴费'),
  paid: family(1_501_021, '缴费成功'),
  bill: family(1_501_022, '费用清单'),
  test_ordered: family(1_501_030, '检查检验已开单'),
  test_done: family(1_501_031, '检查检验完成'),
  report_ready: family(1_501_032, '报告已出'),
  medicine_ready: family(1_501_040, '可以取药'),
  medicine_collected: family(1_501_041, '取药完成'),
  survey: family(1_505_001, '满意度调查'),
  survey_answered: family(1_505_002, '满意度调查已完成'),
};
