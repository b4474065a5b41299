import { defineRoom } from '#platform/room.ts';
import { demo } from './app/demo.ts';
import { lookAtDays } from './app/indicators/look.ts';
import { markChanged } from './app/indicators/mark-changed.ts';
import { sumMarkedDays } from './app/indicators/sum-marked.ts';
import { tellOfDates } from './app/problems/due.ts';
import { remindOfMeasures } from './app/tasks/remind.ts';
import { tellLeaders } from './app/tasks/tell-leaders.ts';
import { errors } from './errors.ts';
import { indicatorConstraints } from './errors-indicators.ts';
import { planConstraints } from './errors-plan.ts';
import { problemConstraints } from './errors-problems.ts';
import { scoreConstraints } from './errors-scores.ts';
import { taskConstraints } from './errors-tasks.ts';
import { routes } from './http/routes.ts';

/** For the command line. */
export { rebuildNow } from './app/indicators/rebuild-now.ts';
// The command line reads a plan without a server (cli/plan-import-command.ts).
export { planJson } from './app/plan/plan-json.ts';
export { planSummary } from './app/plan/plan-summary.ts';
export { readApart } from './app/plan/read-apart.ts';

export const programme = defineRoom({
  name: 'programme',
  rank: 7,
  migrations: new URL('./db/migrations/', import.meta.url),
  tables: {
    'programme.indicator_target': { class: 'hospital' },
    'programme.day_sum': { class: 'hospital' },
    'programme.day_mark': { class: 'hospital' },
    'programme.day_look': { class: 'hospital' },
    'programme.indicator_declared': { class: 'hospital' },
    'programme.indicator_evidence': { class: 'hospital', grant: 'append' },
    'programme.indicator_scope': { class: 'hospital', grant: 'append' },
    'programme.unit': { class: 'hospital' },
    'programme.unit_member': { class: 'hospital' },
    'programme.plan': { class: 'hospital' },
    'programme.plan_line': { class: 'hospital' },
    'programme.section': { class: 'hospital' },
    'programme.task': { class: 'hospital' },
    'programme.task_indicator': { class: 'hospital' },
    'programme.measure': { class: 'hospital' },
    'programme.measure_unit': { class: 'hospital' },
    'programme.measure_correction': { class: 'hospital', grant: 'append' },
    'programme.scoring': { class: 'hospital' },
    'programme.scoring_rule': { class: 'hospital' },
    'programme.unit_score_item': { class: 'hospital' },
    'programme.unit_score_rule': { class: 'hospital' },
    'programme.score_sheet': { class: 'hospital' },
    'programme.score_line': { class: 'hospital' },
    'programme.score_finding': { class: 'hospital' },
    'programme.round': { class: 'hospital' },
    'programme.round_member': { class: 'hospital' },
    'programme.walk_step': { class: 'hospital' },
    'programme.problem_file': { class: 'hospital', grant: 'append' },
    'programme.problem': { class: 'hospital' },
    'programme.problem_step': { class: 'hospital' },
    'programme.problem_photo': { class: 'hospital', grant: 'append' },
    'programme.month_check': { class: 'hospital', grant: 'append' },
    'programme.pdca': { class: 'hospital' },
    'programme.pdca_problem': { class: 'hospital' },
    'programme.hearing': { class: 'hospital', grant: 'append' },
    'programme.problem_rule': { class: 'hospital' },
    'programme.grade_claim': { class: 'hospital', grant: 'append' },
    'programme.grade_run': { class: 'hospital', grant: 'append' },
    'programme.measure_step': { class: 'hospital', grant: 'append' },
    'programme.measure_file': { class: 'hospital', grant: 'append' },
    'programme.evidence': { class: 'hospital', grant: 'append' },
    'programme.delegation': { class: 'hospital' },
    'programme.deadline_change': { class: 'hospital' },
    'programme.reminder_rule': { class: 'hospital', grant: 'append' },
    'programme.reminder_sent': { class: 'hospital', grant: 'append' },
  },
  permissions: {
    'programme.view': { zh: '查看改善行动与指标', en: 'View the programme and its indicators' },
    'programme.plan': { zh: '导入和维护实施方案', en: 'Import and keep plans' },
    'programme.own': { zh: '办理本人、本科室的任务和问题', en: 'Work on own and own unit tasks and problems' },
    'programme.oversee': { zh: '查看和评定全院任务', en: 'See and judge the tasks of the whole hospital' },
    'programme.round': { zh: '巡查和体验，登记问题', en: 'Make rounds and record problems' },
    'programme.verify': { zh: '回头看和销号', en: 'Look at problems again and close them' },
    'programme.score': { zh: '填写考核评分表', en: 'Fill score sheets' },
    'programme.declare': { zh: '填报指标值', en: 'Declare indicator values' },
    'programme.report': { zh: '生成报表', en: 'Make reports' },
  },
  errors,
  constraints: {
    ...planConstraints,
    ...problemConstraints,
    ...taskConstraints,
    ...scoreConstraints,
    ...indicatorConstraints,
  },
  routes,
  events: [
    'programme.plan_confirmed',
    'programme.plan_closed',
    'programme.problem_recorded',
    'programme.problem_assigned',
    'programme.problem_rectified',
    'programme.problem_returned',
    'programme.problem_closed',
    'programme.problem_dropped',
    'programme.problem_due_soon',
    'programme.problem_overdue',
    'programme.round_ended',
    'programme.pdca_summarized',
    'programme.hearing_recorded',
    'programme.measure_changed',
  ],
  subscriptions: markChanged,
  jobs: [
    {
      name: 'programme.sum_days',
      handle: async (app, { hospital }) => void (await sumMarkedDays(app, hospital)),
    },
    { name: 'programme.tell_leaders', handle: tellLeaders },
  ],
  due: [
    { name: 'programme.day_look', sweep: lookAtDays },
    { name: 'programme.problem_dates', sweep: tellOfDates },
    { name: 'programme.remind', sweep: remindOfMeasures },
  ],
  demo,
  screens: [
    { slot: 'leader.home', name: 'programme.indicators' },
    { slot: 'staff.tasks', name: 'programme.tasks' },
  ],
});
