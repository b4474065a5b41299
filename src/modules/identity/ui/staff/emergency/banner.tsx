import { useTranslation } from 'react-i18next';
import { Button, hourOf, Link, Notice, Problem } from '#web/kit/index.ts';
import { type Me, useMe } from '../../data.ts';
import { useAct } from '../admin/use-act.ts';
import { useEmergencyActs } from './data.ts';

/** On every page while somebody is opened in an emergency: who, until when, and the way to give it back. */
export function EmergencyBanner({ hospital, me }: { hospital: number; me: Me }) {
  const { t } = useTranslation();
  const acts = useEmergencyActs(hospital);
  const { busy, error, run } = useAct();
  const open = me.emergencies ?? [];
  useMe(open.length > 0 ? 5_000 : false);
  if (open.length === 0) return null;
  return (
    <aside className="stack" aria-label={t('identity.staff.emergency')}>
      {open.map((one) => (
        <Notice key={one.grant} tone="soon" title={t('identity.staff.emergencyOn', { name: one.name })}>
          <p>{t('identity.staff.emergencyUntil', { at: hourOf(one.endsAt) })}</p>
          <div className="row">
            <Link to="/staff/emergency" className="btn quiet">
              {t('identity.staff.emergencyShow')}
            </Link>
            <Button look="plain" busy={busy} onClick={() => void run(() => acts.end(one.grant))}>
              {t('identity.staff.emergencyEnd')}
            </Button>
          </div>
          {error !== null && <Problem error={error} />}
        </Notice>
      ))}
    </aside>
  );
}
