import type { SlotClass } from './session.ts';
import { defaultSettings, type SettingKey, type Settings, settingsFrom } from './settings.ts';

/** Where a figure holds: null for every department, every class. */
export interface FigureScope {
  department: string | null;
  slotClass: SlotClass | null;
}
export interface FigureRow extends FigureScope {
  key: string;
  value: unknown;
}

/** The hospital's figures; `at` gives those of one department and class of slots. */
export interface Figures extends Settings {
  at(department: string, slotClass: SlotClass): Settings;
}

/** Standards 3.9: an expert's number is given back half a day before, an ordinary one 30 minutes before. [D] 12 hours. */
export const classDefaults: Partial<Record<SlotClass, Partial<Settings>>> = {
  // Mission A8: no expert clinic stops without approval.
  expert: { cancelMinutesBefore: 720, stopApproval: 1 },
};

/**
 * The narrower row wins: department and class, department, class, hospital; then the default of the class, then the
 * general one. What a hospital says for all thus changes the class default too only where it names the class.
 */
export function figuresFrom(rows: readonly FigureRow[]): Figures {
  const rowsOf = (department: string | null, slotClass: SlotClass | null) =>
    rows.filter((row) => row.department === department && row.slotClass === slotClass);
  const general = settingsFrom(rowsOf(null, null));
  return {
    ...general,
    at(department, slotClass) {
      const byClass = { ...general, ...classDefaults[slotClass] };
      const named = [...rowsOf(null, slotClass), ...rowsOf(department, null), ...rowsOf(department, slotClass)];
      return settingsFrom(named, byClass);
    },
  };
}

/** What holds in a scope when no row names that scope itself. */
export function defaultOf(key: SettingKey, slotClass: SlotClass | null): number {
  return (slotClass && classDefaults[slotClass]?.[key]) ?? defaultSettings[key];
}
