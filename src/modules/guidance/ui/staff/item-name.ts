import type { Plan } from '../../domain/plan.ts';

/** What something on the plan is called, for lists: a way without a name by its ends. */
export function nameOf(plan: Plan, id: string): string {
  const own = [plan.spots, plan.rooms, plan.shafts].flat().find((one) => one.id === id);
  if (own) return own.zh || own.id;
  const edge = plan.edges.find((one) => one.id === id);
  if (!edge) return id;
  return edge.zh || `${nameOf(plan, edge.a)} – ${nameOf(plan, edge.b)}`;
}
