import { defineErrors } from '#platform/http/errors.ts';

export const scoreErrors = defineErrors({
  'programme.sheet_unknown': {
    status: 404,
    zh: '没有找到这张评分表。请回到列表再看。',
    en: 'This score sheet was not found. Please look in the list.',
  },
  'programme.sheet_not_opened': {
    status: 409,
    zh: '这个时段已经有评分表，或方案、科室已停用。请在列表里打开。',
    en: 'This period has its sheet already, or the plan or unit is not in use. Please open it from the list.',
  },
  'programme.sheet_changed': {
    status: 409,
    zh: '刚才有人改过这张评分表，或它已经提交。请刷新，看过之后再继续。',
    en: 'Somebody has just changed this sheet, or it was handed in. Please reload and look before you go on.',
  },
  'programme.sheet_open': {
    status: 409,
    zh: '还有 {count} 项没有填，填完才能提交。',
    en: 'Not answered yet: {count}. Please answer them before handing in.',
  },
  'programme.sheet_own': {
    status: 409,
    zh: '自己填的评分表要由另一个人复核。',
    en: 'A sheet is reviewed by somebody other than whoever filled it.',
  },
  'programme.finding_unknown': {
    status: 404,
    zh: '没有找到这条记录，可能已经撤回。请刷新。',
    en: 'This entry was not found; it may have been taken back. Please reload.',
  },
  'programme.finding_amount': {
    status: 400,
    zh: '填的数不在这条规则允许的范围内。请看规则后再填。',
    en: 'This number is outside what the rule allows. Please look at the rule.',
  },
  'programme.finding_reason': {
    status: 400,
    zh: '这一项有系统记录。要改成别的数，请写明原因。',
    en: 'The records answer this one. To put another number, please say why.',
  },
  'programme.finding_evidence': {
    status: 400,
    zh: '这个数系统里还没有记录，请写明依据（文件名、台账编号或链接）。',
    en: 'The system has no record of this figure yet: please name the evidence (a file, a ledger number or a link).',
  },
  'programme.score_item_unknown': {
    status: 404,
    zh: '没有找到这个评分项。请刷新。',
    en: 'This scored item was not found. Please reload.',
  },
  'programme.score_item_changed': {
    status: 409,
    zh: '刚才有人改过这个评分项。请刷新，看过之后再改。',
    en: 'Somebody has just changed this item. Please reload and look before you change it.',
  },
  'programme.score_rules_wrong': {
    status: 400,
    zh: '规则 {no} 填得不对：请看分值、上限和取数记录是否合适。',
    en: 'Rule {no} is not right: please look at its points, its limits and the record it is bound to.',
  },
});

export const scoreConstraints = {
  programme_score_sheet_two_people: 'programme.sheet_own',
};
