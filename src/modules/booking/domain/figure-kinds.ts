import { type SettingKey, settingLimits } from './settings.ts';

export interface FigureKind {
  unit:
    | 'seconds'
    | 'people'
    | 'accounts'
    | 'minutes'
    | 'days'
    | 'months'
    | 'times'
    | 'numbers'
    | 'departments'
    | 'percent'
    | 'hours'
    | 'oclock'
    | 'years'
    | 'yes';
  /** `anywhere`: a department or class may have its own. What limits a person over all departments cannot. */
  reach: 'hospital' | 'anywhere';
}

/** The figures of the manager's page. Between what they may be is in settingLimits. */
export const figureKinds = {
  holdMinutes: { unit: 'minutes', reach: 'anywhere' },
  opensDaysAhead: { unit: 'days', reach: 'hospital' },
  cancelMinutesBefore: { unit: 'minutes', reach: 'anywhere' },
  departmentsPerDay: { unit: 'departments', reach: 'hospital' },
  walkInLimit: { unit: 'numbers', reach: 'anywhere' },
  onlinePercent: { unit: 'percent', reach: 'anywhere' },
  tierPercent: { unit: 'percent', reach: 'anywhere' },
  tierDaysAhead: { unit: 'days', reach: 'hospital' },
  tierReleaseHour: { unit: 'oclock', reach: 'hospital' },
  tierHours: { unit: 'hours', reach: 'hospital' },
  offerMinutes: { unit: 'minutes', reach: 'hospital' },
  offersFromHour: { unit: 'oclock', reach: 'hospital' },
  offersUntilHour: { unit: 'oclock', reach: 'hospital' },
  returnsAfterMinutes: { unit: 'minutes', reach: 'hospital' },
  waitlistElderAge: { unit: 'years', reach: 'hospital' },
  noShowMonths: { unit: 'months', reach: 'anywhere' },
  noShowLimit: { unit: 'times', reach: 'anywhere' },
  suspensionDays: { unit: 'days', reach: 'anywhere' },
  graceMinutes: { unit: 'minutes', reach: 'anywhere' },
  stopApproval: { unit: 'yes', reach: 'anywhere' },
  urgentStopHours: { unit: 'hours', reach: 'anywhere' },
  stopAnswerHours: { unit: 'hours', reach: 'anywhere' },
  stopCallMinutes: { unit: 'minutes', reach: 'hospital' },
  substituteExtra: { unit: 'numbers', reach: 'anywhere' },
  paperWarnDays: { unit: 'days', reach: 'hospital' },
  proposalWaitMinutes: { unit: 'minutes', reach: 'anywhere' },
  reminderDaysBefore: { unit: 'days', reach: 'anywhere' },
  reminderHour: { unit: 'oclock', reach: 'anywhere' },
  reminderMinutesBefore: { unit: 'minutes', reach: 'anywhere' },
  quietFromHour: { unit: 'oclock', reach: 'hospital' },
  quietUntilHour: { unit: 'oclock', reach: 'hospital' },
  checkupHour: { unit: 'oclock', reach: 'hospital' },
  reminderKeepDays: { unit: 'days', reach: 'hospital' },
  accountPlacesPerDay: { unit: 'numbers', reach: 'hospital' },
  devicePlacesPerDay: { unit: 'numbers', reach: 'hospital' },
  accountDoctorNumbers: { unit: 'numbers', reach: 'hospital' },
  nextPersonSeconds: { unit: 'seconds', reach: 'hospital' },
  rebookMinutes: { unit: 'minutes', reach: 'hospital' },
  watchPlacesPerMinute: { unit: 'numbers', reach: 'hospital' },
  watchPeoplePerAccount: { unit: 'people', reach: 'hospital' },
  watchAccountsPerDevice: { unit: 'accounts', reach: 'hospital' },
  watchHandOvers: { unit: 'times', reach: 'hospital' },
  watchCancellations: { unit: 'times', reach: 'hospital' },
  traceDays: { unit: 'days', reach: 'hospital' },
  firstPercent: { unit: 'percent', reach: 'anywhere' },
  returnPercent: { unit: 'percent', reach: 'anywhere' },
  firstMinutes: { unit: 'minutes', reach: 'anywhere' },
  returnMinutes: { unit: 'minutes', reach: 'anywhere' },
  visitSpillHours: { unit: 'hours', reach: 'anywhere' },
  returnMonths: { unit: 'months', reach: 'anywhere' },
  returnWithDoctor: { unit: 'yes', reach: 'anywhere' },
  addedLimit: { unit: 'numbers', reach: 'anywhere' },
  rotaApproval: { unit: 'yes', reach: 'anywhere' },
  rotaReleaseHour: { unit: 'oclock', reach: 'hospital' },
} as const satisfies Record<SettingKey, FigureKind>;

export type FigureKey = keyof typeof figureKinds;

/** Whether somebody may set the figure so and there. */
export function figureProblem(
  key: FigureKey,
  scope: { department: string | null; slotClass: string | null },
  value: number | null,
): 'booking.setting_out_of_range' | 'booking.figure_reach' | null {
  const { reach }: FigureKind = figureKinds[key];
  if (reach === 'hospital' && (scope.department !== null || scope.slotClass !== null)) return 'booking.figure_reach';
  const { min, max } = settingLimits[key];
  return value !== null && (value < min || value > max) ? 'booking.setting_out_of_range' : null;
}
