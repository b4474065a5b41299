import { useTranslation } from 'react-i18next';
import { type Lang, momentName, Notice } from '#web/kit/index.ts';
import type { Stopped } from './stopped-data.ts';

/** Somebody whose clinic was stopped looks for another time: what was given instead is theirs until they have one. */
export function InsteadNotice({ one, today }: { one: Stopped; today: string }) {
  const { t, i18n } = useTranslation();
  if (!one.now) return null;
  const given = {
    doctor: one.now.practitioner.name,
    time: momentName(one.now.start, today, i18n.language as Lang),
  };
  return <Notice title={t('booking.stopped.instead', given)} />;
}
