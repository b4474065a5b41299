import type { AnyRoute } from '#platform/http/route.ts';
import { draftRoutes } from './draft-routes.ts';
import { evidenceRoutes } from './evidence-routes.ts';
import { figureRoutes } from './figure-routes.ts';
import { glanceRoutes } from './glance-routes.ts';
import { gradingRoutes } from './grading-routes.ts';
import { indicatorRoutes } from './indicator-routes.ts';
import { linkRoutes } from './link-routes.ts';
import { planRoutes } from './plan-routes.ts';
import { boardRoutes } from './problems/board-routes.ts';
import { problemRoutes } from './problems/problem-routes.ts';
import { workRoutes } from './problems/work-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { scoreRulesRoutes } from './score-rules-routes.ts';
import { scoresRoutes } from './scores-routes.ts';
import { sumsRoutes } from './sums-routes.ts';
import { taskRoutes } from './task-routes.ts';
import { unitRoutes } from './unit-routes.ts';

export const routes: AnyRoute[] = [
  ...glanceRoutes,
  ...figureRoutes,
  ...indicatorRoutes,
  ...sumsRoutes,
  ...gradingRoutes,
  ...planRoutes,
  ...draftRoutes,
  ...unitRoutes,
  ...linkRoutes,
  ...problemRoutes,
  ...boardRoutes,
  ...workRoutes,
  ...taskRoutes,
  ...evidenceRoutes,
  ...scoresRoutes,
  ...scoreRulesRoutes,
  ...reportRoutes,
];
