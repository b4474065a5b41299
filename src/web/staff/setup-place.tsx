import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { FirstLook, Generate, Rules } from '#modules/booking/ui/staff/index.tsx';
import { SetupPage } from '#modules/catalog/ui/staff/index.tsx';
import { type Me, NewStaff } from '#modules/identity/ui/staff/index.tsx';
import { LinkButton, Skeleton } from '#web/kit/index.ts';

/** 建院向导, with the forms of all rooms; a step without its permission says that others do it. */
export function SetupPlace({ hospital, me, today }: { hospital: number; me: Me; today: string }) {
  const { t } = useTranslation();
  const may = (permission: string) => me.permissions.includes(permission);
  const rota = may('booking.rota')
    ? {
        'booking.templates': later(<Rules hospital={hospital} today={today} />),
        'booking.sessions': later(<Generate hospital={hospital} today={today} />),
      }
    : {};
  const staff = may('identity.staff.manage')
    ? {
        'identity.staff': later(
          <>
            <NewStaff hospital={hospital} />
            <p>{t('web.staff.appointWhy')}</p>
            <div className="row">
              <LinkButton look="quiet" to="/staff/people">
                {t('web.staff.toPeople')}
              </LinkButton>
            </div>
          </>,
        ),
      }
    : {};
  return (
    <SetupPage
      hospital={hospital}
      parts={{ ...rota, ...staff, 'booking.first': later(<FirstLook hospital={hospital} />) }}
    />
  );
}

/** Only its own step waits for a form that is still on its way. */
const later = (form: ReactNode) => <Suspense fallback={<Skeleton rows={[3]} />}>{form}</Suspense>;
