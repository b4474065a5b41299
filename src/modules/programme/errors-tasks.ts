import { defineErrors } from '#platform/http/errors.ts';

export const taskErrors = defineErrors({
  'programme.measure_not_found': {
    status: 404,
    zh: '没有找到这项任务，或者它不归您办理。请从任务列表打开。',
    en: 'This task was not found, or it is not yours to work on. Please open it from the list.',
  },
  'programme.measure_changed': {
    status: 409,
    zh: '刚才有人办理过这项任务，或者它现在不能这样办。请刷新，看过之后再继续。',
    en: 'Somebody has just worked on this task, or it does not allow this now. Please reload and look first.',
  },
  'programme.measure_not_yours': {
    status: 403,
    zh: '这一步要由责任科室的人办理。您可以写进展、传材料。',
    en: 'This step is for people of the responsible unit. You can add notes and evidence.',
  },
  'programme.judge_own': {
    status: 409,
    zh: '自己提交的任务要由另一个人评定。',
    en: 'Another person must judge what you have submitted yourself.',
  },
  'programme.grade_not_possible': {
    status: 409,
    zh: '按截止日期和提交日期，不能给这个评定。请从列出的里面选。',
    en: 'By the deadline and the day of submission this grade cannot be given. Please choose one that is listed.',
  },
  'programme.file_unreadable': {
    status: 400,
    zh: '这个文件不能用。请传照片（PNG、JPEG、WebP）、PDF、Word 或 Excel（不带宏），不超过 8 MB。',
    en: 'This file cannot be used. Please send a photo (PNG, JPEG, WebP), PDF, Word or Excel file without macros, up to 8 MB.',
  },
  'programme.files_full': {
    status: 409,
    zh: '一项任务最多传 100 个文件，已经满了。',
    en: 'A task holds at most 100 files, and it is full.',
  },
  'programme.file_not_found': {
    status: 404,
    zh: '没有找到这个文件。请刷新。',
    en: 'This file was not found. Please reload.',
  },
  'programme.colleague_not_found': {
    status: 409,
    zh: '只能交给本任务科室或您科室里的同事。请重新选择。',
    en: 'It can be handed to people of its units or of yours only. Please choose again.',
  },
  'programme.handing_open': {
    status: 409,
    zh: '已经在等一位同事答复。先等答复，再交给别人。',
    en: 'A colleague has been asked already. Wait for the answer before you ask another.',
  },
  'programme.handing_none': {
    status: 409,
    zh: '没有等您答复的交办，可能已经答复过。请刷新。',
    en: 'Nothing waits for your answer; it may have been answered. Please reload.',
  },
  'programme.deadline_open': {
    status: 409,
    zh: '已经有一个改期申请在等批准。',
    en: 'A change of the deadline waits for approval already.',
  },
  'programme.deadline_none': {
    status: 409,
    zh: '没有等批准的改期申请，可能已经有人处理。请刷新。',
    en: 'No change of the deadline waits; somebody may have decided it. Please reload.',
  },
  'programme.deadline_past': {
    status: 409,
    zh: '新的截止日期要在今天或以后，并且和现在的不同。',
    en: 'The new deadline must be today or later, and differ from the present one.',
  },
  'programme.deadline_own': {
    status: 409,
    zh: '自己申请的改期要由另一个人批准。',
    en: 'Another person must approve the change you have asked for yourself.',
  },
  'programme.reminder_rule_order': {
    status: 409,
    zh: '报院领导的天数不能少于报科室负责人的天数。',
    en: 'The leader cannot be told before the head of the unit.',
  },
  'programme.plan_leader_unknown': {
    status: 409,
    zh: '没有找到这个方案或这个人。请刷新后重选。',
    en: 'This plan or this person was not found. Please reload and choose again.',
  },
});

export const taskConstraints = {
  programme_measure_another_judges: 'programme.judge_own',
  programme_delegation_one_open: 'programme.handing_open',
  programme_delegation_colleague: 'programme.colleague_not_found',
  programme_deadline_change_one_open: 'programme.deadline_open',
  programme_deadline_change_another: 'programme.deadline_own',
  programme_reminder_rule_days: 'programme.reminder_rule_order',
};
