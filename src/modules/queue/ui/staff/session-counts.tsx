import { useTranslation } from 'react-i18next';
import { Figure } from '#web/kit/index.ts';
import type { DoctorSession } from './data.ts';

/** Every number of the session is in exactly one of these. */
export function SessionCounts({ session: { counts } }: { session: DoctorSession }) {
  const { t } = useTranslation();
  const all: [string, number][] = [
    [t('queue.staff.count.toCome'), counts.notCheckedIn],
    [t('queue.staff.count.waiting'), counts.waiting],
    [t('queue.staff.count.done'), counts.done],
    [t('queue.staff.count.absent'), counts.absent],
    [t('queue.staff.count.noShow'), counts.noShow],
    [t('queue.staff.count.notSeen'), counts.notSeen],
  ];
  return (
    <dl className="counts">
      {all.map(([label, value]) => (
        <div key={label} className="card">
          <dt>{label}</dt>
          <dd>
            <Figure value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
