import { figureErrors } from './errors-figures.ts';
import { gradingErrors } from './errors-grading.ts';
import { indicatorErrors } from './errors-indicators.ts';
import { planErrors } from './errors-plan.ts';
import { planImportErrors } from './errors-plan-import.ts';
import { problemErrors } from './errors-problems.ts';
import { reportErrors } from './errors-reports.ts';
import { scoreErrors } from './errors-scores.ts';
import { taskErrors } from './errors-tasks.ts';

export const errors = {
  ...figureErrors,
  ...indicatorErrors,
  ...gradingErrors,
  ...planErrors,
  ...planImportErrors,
  ...problemErrors,
  ...taskErrors,
  ...scoreErrors,
  ...reportErrors,
};
