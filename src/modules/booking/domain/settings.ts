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
} as const;

export type Settings = { -readonly [K in keyof typeof defaultSettings]: number };
export type SettingKey = keyof Settings;

/** The defaults with a hospital's own figures laid over them; a value of another shape is ignored, never guessed. */
export function settingsFrom(rows: readonly { key: string; value: unknown }[]): Settings {
  const settings: Settings = { ...defaultSettings };
  for (const { key, value } of rows) {
    if (Object.hasOwn(settings, key) && Number.isInteger(value) && (value as number) >= 0) {
      settings[key as SettingKey] = value as number;
    }
  }
  return settings;
}
