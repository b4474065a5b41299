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
