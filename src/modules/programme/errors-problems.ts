import { defineErrors } from '#platform/http/errors.ts';

export const problemErrors = defineErrors({
  'programme.problem_unknown': {
    status: 404,
    zh: '没有找到这个问题，或者它不归您的科室。请回到列表。',
    en: 'This problem was not found, or it is not your unit’s. Please go back to the list.',
  },
  'programme.problem_changed': {
    status: 409,
    zh: '刚才有人办理过这个问题。请刷新，看过之后再继续。',
    en: 'Somebody has just worked on this problem. Please reload and look before you go on.',
  },
  'programme.not_your_problem': {
    status: 409,
    zh: '这个问题要由分派到的科室整改。',
    en: 'The unit that the problem was given to puts it right.',
  },
  'programme.own_rectification': {
    status: 409,
    zh: '自己整改的问题，要由另一个人回头看。',
    en: 'Another person must look at what you have put right yourself.',
  },
  'programme.person_not_of_unit': {
    status: 409,
    zh: '这个人不在所选科室，请在科室名单里选择。',
    en: 'This person is not of the unit. Please choose from its list.',
  },
  'programme.unit_unknown': {
    status: 400,
    zh: '没有找到这个科室。请刷新后重选。',
    en: 'This unit was not found. Please reload and choose again.',
  },
  'programme.place_unknown': {
    status: 400,
    zh: '没有找到这个地点。请重选或直接填写。',
    en: 'This place was not found. Please choose again or write it.',
  },
  'programme.due_past': { status: 400, zh: '期限不能早于今天。', en: 'The date must not lie before today.' },
  'programme.found_later': { status: 400, zh: '日期不能晚于今天。', en: 'The date must not lie after today.' },
  'programme.round_unknown': {
    status: 404,
    zh: '没有找到这次巡查。请刷新。',
    en: 'This round was not found. Please reload.',
  },
  'programme.round_changed': {
    status: 409,
    zh: '这次巡查已经结束，或刚才改过，或由别人记录。请刷新。',
    en: 'This round has ended, has just been changed, or is somebody else’s. Please reload.',
  },
  'programme.file_unreadable': {
    status: 400,
    zh: '这个文件不能用。照片请用 JPEG、PNG 或 WebP，纪要请用 PDF 或 Word（.docx）。',
    en: 'This file cannot be used. Photographs: JPEG, PNG or WebP; minutes: PDF or Word (.docx).',
  },
  'programme.file_unknown': { status: 404, zh: '没有找到这个文件。', en: 'This file was not found.' },
  'programme.photo_unknown': {
    status: 400,
    zh: '照片没有传上来，请重新拍。',
    en: 'The photograph did not arrive. Please take it again.',
  },
  'programme.photo_used': {
    status: 409,
    zh: '这张照片已经用过。请拍一张新的。',
    en: 'This photograph was used already. Please take a new one.',
  },
  'programme.photo_needed': {
    status: 400,
    zh: '这里要用照片，不能用文档。',
    en: 'A photograph is needed here, not a document.',
  },
  'programme.proof_needed': {
    status: 400,
    zh: '请写明整改情况并附照片。',
    en: 'Please say what was done and add a photograph.',
  },
  'programme.month_checked': {
    status: 409,
    zh: '这个科室这个月已经检查过了。',
    en: 'This unit’s month has been gone through already.',
  },
  'programme.month_later': { status: 400, zh: '还没有到这个月。', en: 'This month has not begun.' },
  'programme.pdca_unknown': {
    status: 404,
    zh: '没有找到这个改进项目。请刷新。',
    en: 'This record was not found. Please reload.',
  },
  'programme.pdca_changed': {
    status: 409,
    zh: '这个改进项目已经总结，或刚才有人改过。请刷新。',
    en: 'This record is summarized, or somebody has just changed it. Please reload.',
  },
  'programme.pdca_not_whole': {
    status: 409,
    zh: '还不能总结：计划、执行、检查、处理四步，测量方法、单位、改进前后的数值都要写。',
    en: 'It cannot be summarized yet: all four steps, how it was measured, the unit and both figures are needed.',
  },
  'programme.minutes_used': { status: 409, zh: '这份纪要已经登记过。', en: 'These minutes are registered already.' },
  'programme.figure_open': {
    status: 409,
    zh: '这个数据已经登记为问题，还没有销号。请在问题清单里查看。',
    en: 'This figure is a problem already that is not closed. Please see the list of problems.',
  },
  'programme.figure_on_target': {
    status: 409,
    zh: '这个指标没有低于目标，或者还没有数值。',
    en: 'This figure does not miss its target, or there is none yet.',
  },
});

export const problemConstraints = {
  programme_problem_another_looks: 'programme.own_rectification',
  programme_problem_figure_once: 'programme.figure_open',
  programme_problem_unit: 'programme.unit_unknown',
  programme_problem_round: 'programme.round_unknown',
  programme_problem_photo_file: 'programme.photo_unknown',
  programme_problem_photo_is_one: 'programme.photo_needed',
  programme_problem_photo_once: 'programme.photo_used',
  programme_problem_photo_pkey: 'programme.photo_used',
  programme_problem_step_proof: 'programme.proof_needed',
  programme_month_check_pkey: 'programme.month_checked',
  programme_month_check_unit: 'programme.unit_unknown',
  programme_pdca_unit: 'programme.unit_unknown',
  programme_pdca_whole: 'programme.pdca_not_whole',
  programme_pdca_problem_problem: 'programme.problem_unknown',
  programme_hearing_file: 'programme.file_unknown',
  programme_hearing_minutes_once: 'programme.minutes_used',
};
