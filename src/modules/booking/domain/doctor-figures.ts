import type { Figures } from './figures.ts';
import type { Template } from './plan-sessions.ts';
import type { ShareFigures } from './rules/shares-are-spread-over-the-session.ts';
import { type SettingKey, settingLimits } from './settings.ts';
import type { VisitPlan } from './slot-times.ts';

/** What a doctor may have of their own; it goes before the figure of department and class. */
export const doctorFigureKeys = ['firstPercent', 'returnPercent', 'firstMinutes', 'returnMinutes'] as const;
export type DoctorFigureKey = (typeof doctorFigureKeys)[number] & SettingKey;

export interface DoctorFigure {
  practitioner: string;
  key: DoctorFigureKey;
  value: number;
}

export function doctorFigureAllowed(key: DoctorFigureKey, value: number): boolean {
  const { min, max } = settingLimits[key];
  return Number.isInteger(value) && value >= min && value <= max;
}

/** Shares, parts and lengths of one template's sessions: the doctor's own, then those of its department and class. */
export function visitsOfTemplate(
  figures: Figures,
  own: readonly DoctorFigure[],
): (template: Template) => VisitPlan & ShareFigures {
  const byDoctor = Map.groupBy(own, (figure) => figure.practitioner);
  return ({ practitioner, department, slotClass }) => {
    const here = figures.at(department, slotClass);
    const { firstPercent, returnPercent, firstMinutes, returnMinutes, visitSpillHours, onlinePercent, tierPercent } =
      here;
    const shares = { onlinePercent, tierPercent };
    const plan = { ...shares, firstPercent, returnPercent, firstMinutes, returnMinutes, visitSpillHours };
    for (const { key, value } of byDoctor.get(practitioner) ?? []) plan[key] = value;
    return plan;
  };
}
