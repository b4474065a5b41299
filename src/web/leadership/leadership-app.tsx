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
import { GlancePage, GradingPage, PlansToRead } from '#modules/programme/ui/index.tsx';
import { IndicatorsPage, SetPage } from '#modules/programme/ui/staff/index.tsx';
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

/** What a leader looks at, and the permission that opens it. words: web.leadership.glance web.leadership.indicators web.leadership.all web.leadership.plans web.leadership.grading web.leadership.duty */
const views = [
  { name: 'glance', needs: 'programme.view' },
  { name: 'indicators', needs: 'programme.view' },
  { name: 'all', needs: 'programme.view' },
  { name: 'plans', needs: 'programme.own' },
  { name: 'grading', needs: 'programme.view' },
  { name: 'duty', needs: 'triage.oversee' },
] as const;

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
  const may = (permission: string) => me.permissions.includes(permission);
  const shelf = views.filter(({ needs }) => may(needs));
  // An address that names an indicator opened the indicators before there was a first view.
  const wanted = query.get('view') ?? (query.has('no') ? 'indicators' : null);
  const at = shelf.find(({ name }) => name === wanted) ?? shelf[0];
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

  function changeSet(part: { year?: number; value?: string | null; department?: string | null }) {
    const next = {
      ...{ year: query.get('year'), value: query.get('value'), department: query.get('department') },
      ...part,
    };
    const to = new URLSearchParams({ view: 'all' });
    if (next.year) to.set('year', String(next.year));
    if (next.value) to.set('value', next.value);
    if (next.department) to.set('department', next.department);
    navigate(`/leadership?${to}`, { stay: true });
  }

  function shown() {
    if (!at) return <EmptyState text={t('web.leadership.notYours')} />;
    if (at.name === 'glance')
      return (
        <GlancePage
          hospital={hospital}
          permissions={me.permissions}
          open={query.get('open')}
          onOpen={(panel) => navigate(panel ? `/leadership?open=${panel}` : '/leadership', { stay: true })}
        />
      );
    if (at.name === 'indicators')
      return <IndicatorsPage hospital={hospital} view={view} makesProblems={may('programme.round')} onView={change} />;
    if (at.name === 'grading') return <GradingPage hospital={hospital} declares={may('programme.declare')} />;
    // Until the platform's day is known nothing is drawn: yesterday's list would be a lie.
    if (mode === 'unknown') return <Skeleton rows={[4, 12]} />;
    if (at.name === 'all') {
      const set = {
        year: Number(query.get('year') ?? today.slice(0, 4)),
        value: query.get('value'),
        department: query.get('department'),
      };
      return <SetPage hospital={hospital} permissions={me.permissions} today={today} view={set} onView={changeSet} />;
    }
    if (at.name === 'plans') return <PlansToRead hospital={hospital} today={today} />;
    return <DutyPage hospital={hospital} from={`${today.slice(0, 7)}-01`} to={today} />;
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
        {shelf.length > 1 && (
          <nav className="row wall-views" aria-label={t('web.places')}>
            {shelf.map(({ name }) => (
              <LinkButton
                key={name}
                to={name === 'glance' ? '/leadership' : `/leadership?view=${name}`}
                look={name === at?.name ? 'quiet' : 'plain'}
                aria-current={name === at?.name ? 'page' : undefined}
              >
                {t(`web.leadership.${name}`)}
              </LinkButton>
            ))}
          </nav>
        )}
        <Suspense fallback={<Skeleton rows={[4, 12]} />}>{shown()}</Suspense>
      </main>
    </div>
  );
}
