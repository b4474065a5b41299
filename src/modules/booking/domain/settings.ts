/**
 * Booking's figures with their defaults. A hospital changes one in booking.setting (key = name here); what it does not
 * name stays at the default. Sources: standards 3.1, 3.8, 3.9; [D] = our default where practice varies.
 */
export const defaultSettings = {
  /** A place waits this long for the patient to confirm. [D] */
  holdMinutes: 5,
  /** Booking opens this many days ahead; real hospitals take 1 to 28 (standards 3.9). [D] */
  opensDaysAhead: 14,
  /** Cancelling is free until this many minutes before the start (standards 3.9, ordinary 30 minutes). */
  cancelMinutesBefore: 30,
  /** Standards 3.9: at most two departments per person and day. One number per doctor and day is a constraint. */
  departmentsPerDay: 2,
  /** Walk-in tickets of one session, where the template names none. [D] */
  walkInLimit: 30,
  /** Standards 3.1: of a session's slots at least 80 % online, of these at least 40 % to lower-tier institutions first. */
  onlinePercent: 80,
  tierPercent: 40,
  /** Standards 3.1: tier slots are released ten days ahead and everybody's three days later. The hour is ours. [D] */
  tierDaysAhead: 10,
  tierReleaseHour: 8,
  tierHours: 72,
  /** Waitlist (mission A6): an offer stands this long; none is given from the evening to the morning hour. */
  offerMinutes: 15,
  offersFromHour: 7,
  offersUntilHour: 22,
  /** A place given back that nobody waits for returns after one to so many minutes at random; 0: at once. */
  returnsAfterMinutes: 10,
  /** From this age on one waits in the first priority group. [D] */
  waitlistElderAge: 80,
  /** Standards 3.9: three no-shows within six months, then 90 days without advance booking; 30 minutes of grace. */
  noShowMonths: 6,
  noShowLimit: 3,
  suspensionDays: 90,
  graceMinutes: 30,
  /** Mission A8: 1: a clinic is stopped only with another person's approval; experts' by default (figures.ts). */
  stopApproval: 0,
  /** How soon a clinic must begin to be stopped at once and approved afterwards; how long patients may answer; when who has not noticed is called; places added to a substitute's minutes. [D] */
  urgentStopHours: 24,
  stopAnswerHours: 24,
  stopCallMinutes: 60,
  substituteExtra: 5,
  /** So long before a paper of an outside doctor ends it is listed (mission A11). [D] */
  paperWarnDays: 60,
  /** Standards 1.3 row 6: in principle no slot waits longer; beyond it a half-hour is proposed for relief. */
  proposalWaitMinutes: 30,
  /** Mission A5: parts of a session kept for first and return visits, how long each is (0: as the template), and for how long. [D] */
  firstPercent: 0,
  returnPercent: 0,
  firstMinutes: 0,
  returnMinutes: 0,
  visitSpillHours: 24,
  /** 复诊: seen in the department within so many months; 1: by the same doctor. [D] */
  returnMonths: 6,
  returnWithDoctor: 0,
  /** 加号: places that may be added to one session. [D] */
  addedLimit: 5,
  /** 1: sessions are drafts until another person has approved them; approved ones open at this hour. [D] */
  rotaApproval: 0,
  rotaReleaseHour: 8,
  /** Mission A10: the day before at this hour, and two hours before; 0: none. Nobody is written to in the quiet hours. [D] */
  reminderDaysBefore: 1,
  reminderHour: 18,
  reminderMinutesBefore: 120,
  quietFromHour: 22,
  quietUntilHour: 7,
  /** At what hour of its day a reminder of a check-up or return visit goes out. [D] */
  checkupHour: 9,
  /** How long what became of a reminder is kept after its visit. [D] */
  reminderKeepDays: 180,
  /** Against buying-up (4S item 1 level 3, mission A7), of whoever books by themselves; 0: off. [D] */
  accountPlacesPerDay: 10,
  devicePlacesPerDay: 20,
  accountDoctorNumbers: 3,
  nextPersonSeconds: 20,
  rebookMinutes: 30,
  /** What brings an account or a browser before a person; 0: not looked at. Custom: 3 cancellations a month (standards 3.9). [D] */
  watchPlacesPerMinute: 4,
  watchPeoplePerAccount: 8,
  watchAccountsPerDevice: 5,
  watchHandOvers: 2,
  watchCancellations: 6,
  /** How long a browser's hash and what it points to are kept. [D] */
  traceDays: 30,
} as const;

export type Settings = { -readonly [K in keyof typeof defaultSettings]: number };
export type SettingKey = keyof Settings;

/** No window of no-shows reaches further back. */
export const LONGEST_WINDOW_MONTHS = 24;

/** What a figure may be. A percent is one, an hour is one of the day's, and nothing is negative. */
export const settingLimits: Readonly<Record<SettingKey, { min: number; max: number }>> = {
  holdMinutes: { min: 1, max: 60 },
  opensDaysAhead: { min: 1, max: 90 },
  cancelMinutesBefore: { min: 0, max: 2880 },
  departmentsPerDay: { min: 1, max: 20 },
  walkInLimit: { min: 0, max: 500 },
  onlinePercent: { min: 0, max: 100 },
  tierPercent: { min: 0, max: 100 },
  tierDaysAhead: { min: 0, max: 90 },
  tierReleaseHour: { min: 0, max: 23 },
  tierHours: { min: 0, max: 720 },
  offerMinutes: { min: 1, max: 1440 },
  offersFromHour: { min: 0, max: 23 },
  offersUntilHour: { min: 1, max: 24 },
  returnsAfterMinutes: { min: 0, max: 60 },
  waitlistElderAge: { min: 0, max: 150 },
  noShowMonths: { min: 1, max: LONGEST_WINDOW_MONTHS },
  noShowLimit: { min: 0, max: 20 },
  suspensionDays: { min: 0, max: 365 },
  graceMinutes: { min: 0, max: 240 },
  stopApproval: { min: 0, max: 1 },
  urgentStopHours: { min: 0, max: 168 },
  stopAnswerHours: { min: 1, max: 168 },
  stopCallMinutes: { min: 1, max: 1440 },
  substituteExtra: { min: 0, max: 50 },
  paperWarnDays: { min: 0, max: 365 },
  proposalWaitMinutes: { min: 1, max: 240 },
  reminderDaysBefore: { min: 0, max: 7 },
  reminderHour: { min: 0, max: 23 },
  reminderMinutesBefore: { min: 0, max: 720 },
  quietFromHour: { min: 0, max: 23 },
  quietUntilHour: { min: 0, max: 23 },
  checkupHour: { min: 0, max: 23 },
  reminderKeepDays: { min: 7, max: 3650 },
  accountPlacesPerDay: { min: 0, max: 100_000 },
  devicePlacesPerDay: { min: 0, max: 100_000 },
  accountDoctorNumbers: { min: 0, max: 100_000 },
  nextPersonSeconds: { min: 0, max: 600 },
  rebookMinutes: { min: 0, max: 1440 },
  watchPlacesPerMinute: { min: 0, max: 1000 },
  watchPeoplePerAccount: { min: 0, max: 1000 },
  watchAccountsPerDevice: { min: 0, max: 1000 },
  watchHandOvers: { min: 0, max: 1000 },
  watchCancellations: { min: 0, max: 1000 },
  traceDays: { min: 1, max: 90 },
  firstPercent: { min: 0, max: 100 },
  returnPercent: { min: 0, max: 100 },
  firstMinutes: { min: 0, max: 30 },
  returnMinutes: { min: 0, max: 30 },
  visitSpillHours: { min: 0, max: 720 },
  returnMonths: { min: 1, max: 36 },
  returnWithDoctor: { min: 0, max: 1 },
  addedLimit: { min: 0, max: 100 },
  rotaApproval: { min: 0, max: 1 },
  rotaReleaseHour: { min: 0, max: 23 },
};

export function settingAllowed(key: SettingKey, value: number): boolean {
  const { min, max } = settingLimits[key];
  return Number.isInteger(value) && value >= min && value <= max;
}

/** The base with a hospital's own figures laid over it; a value of another shape is ignored, never guessed. */
export function settingsFrom(
  rows: readonly { key: string; value: unknown }[],
  base: Readonly<Settings> = defaultSettings,
): Settings {
  const settings: Settings = { ...base };
  for (const { key, value } of rows) {
    if (Object.hasOwn(settings, key) && settingAllowed(key as SettingKey, value as number)) {
      settings[key as SettingKey] = value as number;
    }
  }
  return settings;
}
