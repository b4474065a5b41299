import { useTranslation } from 'react-i18next';
import { Figure } from '#web/kit/index.ts';
import type { DoctorSession } from './data.ts';

// Where nobody is sent to tests there is nothing to say.
const shown = (label: string, value: number): [string, number][] => (value > 0 ? [[label, value]] : []);

/** Every number of the session is in exactly one of these. */
export function SessionCounts({ session: { counts } }: { session: DoctorSession }) {
  const { t } = useTranslation();
  const all: [string, number][] = [
    [t('queue.staff.count.toCome'), counts.notCheckedIn],
    [t('queue.staff.count.waiting'), counts.waiting],
    ...shown(t('queue.staff.count.away'), counts.away),
    [t('queue.staff.count.done'), counts.done],
    [t('queue.staff.count.absent'), counts.absent],
    [t('queue.staff.count.noShow'), counts.noShow],
    [t('queue.staff.count.notSeen'), counts.notSeen],
    ...shown(t('queue.staff.count.resultsOpen'), counts.resultsOpen),
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
