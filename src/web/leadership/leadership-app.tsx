import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FactorFirst,
  IdleGuard,
  type Me,
  OwnPassword,
  StaffSignIn,
  useMe,
  useSignOut,
} from '#modules/identity/ui/staff/index.tsx';
import { PlansToRead } from '#modules/programme/ui/plan/index.tsx';
import { IndicatorsPage } from '#modules/programme/ui/staff/index.tsx';
import { DutyPage } from '#modules/triage/ui/staff/index.tsx';
import { useClock } from '#web/client/clock.ts';
import { DemoBar } from '#web/client/demo-bar.tsx';
import { OfflineBanner } from '#web/client/offline-banner.tsx';
import { RestoredBanner } from '#web/client/restored-banner.tsx';
import {
  Button,
  EmptyState,
  hourOf,
  LangSwitch,
  LinkButton,
  navigate,
  Problem,
  Seal,
  Skeleton,
  SkipLink,
  useLocation,
} from '#web/kit/index.ts';

/** 今日就医体验: how are we now, where do we lose. Only for whoever may see the figures. */
export function LeadershipApp() {
  const me = useMe();
  const { mode } = useClock();
  if (me.error) return <Problem error={me.error} onRetry={() => void me.refetch()} />;
  if (!me.data) return <Skeleton rows={[4, 12]} />;
  if (me.data.kind === 'staff' && me.data.hospital && !me.data.todo)
    return <Wall me={me.data} hospital={me.data.hospital} />;
  return (
    <>
      <RestoredBanner />
      <Door me={me.data} demo={mode === 'stepped'} />
    </>
  );
}

/** What stands before the figures. */
function Door({ me, demo }: { me: Me; demo: boolean }) {
  if (me.kind !== 'staff' || !me.hospital) return <StaffSignIn demo={demo} />;
  return me.todo === 'password' ? <OwnPassword /> : <FactorFirst />;
}

function Wall({ me, hospital }: { me: Me; hospital: number }) {
  const { t } = useTranslation();
  const { now, today, mode } = useClock();
  const { query } = useLocation();
  const signOut = useSignOut();
  const duty = query.get('view') === 'duty';
  const plans = query.get('view') === 'plans';
  const works = me.permissions.includes('programme.own');
  const oversees = me.permissions.includes('triage.oversee');
  const view = {
    no: Number(query.get('no') ?? 1),
    period: query.get('period'),
    department: query.get('department'),
    visits: query.get('visits') === '1',
  };

  function change(part: Partial<typeof view>) {
    const next = { ...view, ...part };
    const to = new URLSearchParams({ no: String(next.no) });
    if (next.period) to.set('period', next.period);
    if (next.department) to.set('department', next.department);
    if (next.visits) to.set('visits', '1');
    navigate(`/leadership?${to}`, { stay: true });
  }

  function shown() {
    if (duty && oversees && mode !== 'unknown')
      return <DutyPage hospital={hospital} from={`${today.slice(0, 7)}-01`} to={today} />;
    if (plans && works && mode !== 'unknown') return <PlansToRead hospital={hospital} today={today} />;
    if (me.permissions.includes('programme.view'))
      return <IndicatorsPage hospital={hospital} view={view} onView={change} />;
    return <EmptyState text={t('web.leadership.notYours')} />;
  }

  return (
    <div className="wall">
      <SkipLink />
      <IdleGuard />
      <OfflineBanner />
      <RestoredBanner />
      <DemoBar />
      <header className="wall-head">
        <Seal />
        <h1>{t('web.leadership.title')}</h1>
        <span className="quiet-words">
          {mode !== 'unknown' && `${today} ${hourOf(now)}`} · {t('web.leadership.live')}
        </span>
        <span className="wall-me">
          {me.name}
          <LangSwitch />
          <Button look="plain" onClick={() => void signOut()}>
            {t('web.leadership.signOut')}
          </Button>
        </span>
      </header>
      <main id="main">
        {(oversees || works) && (
          <nav className="row" aria-label={t('web.places')}>
            <LinkButton
              to="/leadership"
              look={duty || plans ? 'plain' : 'quiet'}
              aria-current={duty || plans ? undefined : 'page'}
            >
              {t('web.leadership.indicators')}
            </LinkButton>
            {oversees && (
              <LinkButton
                to="/leadership?view=duty"
                look={duty ? 'quiet' : 'plain'}
                aria-current={duty ? 'page' : undefined}
              >
                {t('web.leadership.duty')}
              </LinkButton>
            )}
            {works && (
              <LinkButton
                to="/leadership?view=plans"
                look={plans ? 'quiet' : 'plain'}
                aria-current={plans ? 'page' : undefined}
              >
                {t('web.leadership.plans')}
              </LinkButton>
            )}
          </nav>
        )}
        <Suspense fallback={<Skeleton rows={[4, 12]} />}>{shown()}</Suspense>
      </main>
    </div>
  );
}
