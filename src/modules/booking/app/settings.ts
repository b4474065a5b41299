import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { lookAgain } from '../db/reminder-rows.ts';
import { settingChanges, settingsOf, writeSetting } from '../db/settings.ts';
import { reminderFigures } from '../domain/reminder.ts';
import { defaultSettings, type SettingKey, settingAllowed, settingLimits } from '../domain/settings.ts';

const SHOWN_CHANGES = 50;

/** All figures of the hospital beside their defaults, and the latest changes with who made them. */
export async function listSettings(t: Tx) {
  const settings = await settingsOf(t);
  const items = (Object.keys(defaultSettings) as SettingKey[]).map((key) => ({
    key,
    value: settings[key],
    default: defaultSettings[key],
    ...settingLimits[key],
  }));
  const history = (await settingChanges(t, SHOWN_CHANGES)).map((c) => ({ ...c, changedAt: toOffset(c.changedAt) }));
  return { items, history };
}

/**
 * Changes one figure from this moment on. Shares of slots that are there stay what they are; when a tier slot opens
 * follows the new figure at once. Throws booking.setting_out_of_range.
 */
export async function changeSetting(
  t: Tx,
  change: { key: SettingKey; value: number; reason: string },
  by: Actor,
  now: Instant,
) {
  const { key, value, reason } = change;
  if (!settingAllowed(key, value)) throw domainError('booking.setting_out_of_range', settingLimits[key]);
  await writeSetting(t, { key, value, reason, by: actorId(by) }, now);
  if (key in reminderFigures) await lookAgain(t, now);
  const subject = `booking.setting/${t.scope.hospital}`;
  await audit(t, { actor: by, action: 'booking.setting', subject, outcome: 'ok', detail: { key, value } }, now);
  return listSettings(t);
}
