import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetup } from '#modules/catalog/ui/staff/index.tsx';
import {
  EmergencyBanner,
  FactorFirst,
  IdleGuard,
  type Me,
  OwnPassword,
  Security,
  StaffSignIn,
  useMe,
} from '#modules/identity/ui/staff/index.tsx';
import { HelpStrip } from '#modules/servicedesk/ui/staff/index.tsx';
import { useClock } from '#web/client/clock.ts';
import { DemoBar } from '#web/client/demo-bar.tsx';
import { OfflineBanner } from '#web/client/offline-banner.tsx';
import { RestoredBanner } from '#web/client/restored-banner.tsx';
import { EmptyState, Page, Problem, Skeleton, SkipLink, Toasts, useLocation } from '#web/kit/index.ts';
import { placeAt } from './places.ts';
import { Rail } from './rail.tsx';

/** The staff console: sign in, then the pages one's permissions open. */
export function StaffApp() {
  const me = useMe();
  const { mode } = useClock();
  if (me.error) return <Problem error={me.error} onRetry={() => void me.refetch()} />;
  if (!me.data) return <Skeleton rows={[4, 12]} />;
  if (me.data.kind === 'staff' && me.data.hospital && !me.data.todo)
    return <Console me={me.data} hospital={me.data.hospital} />;
  return (
    <>
      <RestoredBanner />
      <Door me={me.data} demo={mode === 'stepped'} />
    </>
  );
}

/** What stands before the pages. */
function Door({ me, demo }: { me: Me; demo: boolean }) {
  if (me.kind !== 'staff' || !me.hospital) return <StaffSignIn demo={demo} />;
  return me.todo === 'password' ? <OwnPassword /> : <FactorFirst />;
}

function Console({ me, hospital }: { me: Me; hospital: number }) {
  // Only whoever sets the hospital up asks how far it is; a failure must not close the console.
  const keeps = me.permissions.includes('catalog.edit');
  const setup = useSetup(hospital, keeps);
  // As it was when one came in: the page must not jump away under whoever writes the first numbers.
  const [opened, setOpened] = useState<boolean | null>(null);
  if (opened === null && setup.data) setOpened(setup.data.opened);
  return (
    <div className="console">
      <SkipLink />
      <Rail me={me} opened={opened ?? true} />
      <div className="console-body">
        <OfflineBanner />
        <RestoredBanner />
        <DemoBar />
        <EmergencyBanner hospital={hospital} me={me} />
        {me.permissions.includes('servicedesk.help') && (
          <Suspense fallback={null}>
            <HelpStrip hospital={hospital} />
          </Suspense>
        )}
        {keeps && setup.isPending ? (
          <Skeleton rows={[4, 12]} />
        ) : (
          <Suspense fallback={<Skeleton rows={[4, 12]} />}>
            <Shown me={me} hospital={hospital} opened={opened ?? true} />
          </Suspense>
        )}
      </div>
      <IdleGuard />
      <Toasts />
    </div>
  );
}

function Shown({ me, hospital, opened }: { me: Me; hospital: number; opened: boolean }) {
  const { t } = useTranslation();
  const { path } = useLocation();
  const { today, mode } = useClock();
  if (path === '/staff/security') return <Security on={me.secondFactor === true} />;
  // Until the platform's day is known nothing is drawn: yesterday's grid would be a lie.
  if (mode === 'unknown') return <Skeleton rows={[4, 12]} />;
  const place = placeAt(path, me, opened);
  if (!place || place.page === 'elsewhere')
    return (
      <Page title={t('web.staff.nothing')}>
        <EmptyState text={t('web.staff.nothingWhy')} />
      </Page>
    );
  return place.page({ hospital, today, me, may: (permission) => me.permissions.includes(permission) });
}
