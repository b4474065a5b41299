import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DemoBar } from '#web/client/demo-bar.tsx';
import { OfflineBanner } from '#web/client/offline-banner.tsx';
import { RestoredBanner } from '#web/client/restored-banner.tsx';
import {
  ElderSwitch,
  EmptyState,
  LangSwitch,
  Link,
  LinkButton,
  Page,
  Routes,
  type RouteTable,
  Seal,
  Skeleton,
  SkipLink,
  Tabs,
  Toasts,
  useLocation,
} from '#web/kit/index.ts';
import { useKeptLanguage, useUnread } from './account.ts';
import { DepartmentRoute, HospitalRoute, TimesRoute } from './book-routes.tsx';
import { Fallen } from './fallen.tsx';
import { GoRoute } from './go-route.tsx';
import { AloudRoute, HelpRoute, SignRoute } from './help-routes.tsx';
import { FollowRoute, JourneyRoute, VisitCodeRoute } from './journey.tsx';
import { MePage } from './me.tsx';
import {
  CoursesRoute,
  DeskTicketRoute,
  FamilyRoute,
  GroupsRoute,
  InboxRoute,
  NoShowRoute,
  RecordRoute,
  RegisterRoute,
  SessionsRoute,
  SignInRoute,
  StoppedRoute,
  VisitsRoute,
  WaitlistRoute,
} from './own-routes.tsx';
import { CalendarRoute, RemindersRoute } from './reminders.tsx';
import { TodayPage } from './today.tsx';
import { VisitRoute } from './visit.tsx';

// What is read now and then comes when it is opened.
const guide = () => import('./guide-routes.tsx');
const GuideRoute = lazy(() => guide().then((m) => ({ default: m.GuideRoute })));
const ReadRoute = lazy(() => guide().then((m) => ({ default: m.ReadRoute })));
const DoctorRoute = lazy(() => guide().then((m) => ({ default: m.DoctorRoute })));
const DepartmentAboutRoute = lazy(() => guide().then((m) => ({ default: m.DepartmentAboutRoute })));

const table: RouteTable = [
  { path: '/', page: TodayPage },
  { path: '/sign-in', page: SignInRoute },
  { path: '/book', page: HospitalRoute },
  { path: '/book/:hospital', page: DepartmentRoute },
  { path: '/book/:hospital/:department', page: TimesRoute },
  { path: '/read', page: GuideRoute },
  { path: '/read/:hospital', page: GuideRoute },
  { path: '/read/:hospital/:id', page: ReadRoute },
  { path: '/about/:hospital/doctor/:id', page: DoctorRoute },
  { path: '/about/:hospital/department/:id', page: DepartmentAboutRoute },
  { path: '/visits', page: VisitsRoute },
  { path: '/visits/:hospital/:appointment', page: VisitRoute },
  { path: '/visits/:hospital/:appointment/aloud', page: AloudRoute },
  { path: '/journey/:hospital/:visit', page: JourneyRoute },
  { path: '/journey/:hospital/:visit/code', page: VisitCodeRoute },
  { path: '/follow', page: FollowRoute },
  { path: '/waitlist', page: WaitlistRoute },
  { path: '/stopped', page: StoppedRoute },
  { path: '/inbox', page: InboxRoute },
  { path: '/no-shows', page: NoShowRoute },
  { path: '/me', page: MePage },
  { path: '/groups', page: GroupsRoute },
  { path: '/courses', page: CoursesRoute },
  { path: '/desk-ticket', page: DeskTicketRoute },
  { path: '/reminders', page: RemindersRoute },
  { path: '/calendar', page: CalendarRoute },
  { path: '/family', page: FamilyRoute },
  { path: '/family/record', page: RecordRoute },
  { path: '/family/new', page: RegisterRoute },
  { path: '/sessions', page: SessionsRoute },
  { path: '/help', page: HelpRoute },
  { path: '/sign', page: SignRoute },
  { path: '/go', page: GoRoute },
  { path: '/go/:code', page: GoRoute },
  // The addresses messages carry.
  { path: '/today', page: TodayPage },
  { path: '/find', page: HospitalRoute },
  { path: '/appointments', page: VisitsRoute },
];

/** The patient's frame: switches above, one page, four places below. */
export function PatientApp() {
  const { t } = useTranslation();
  const { path } = useLocation();
  const unread = useUnread();
  useKeptLanguage();
  return (
    <div className="frame">
      <SkipLink />
      <DemoBar />
      <OfflineBanner />
      <RestoredBanner />
      <header className="top">
        <Link to="/" className="brand" aria-label={t('web.brand')}>
          <Seal />
          <span>{t('web.brand')}</span>
        </Link>
        <ElderSwitch />
        <LangSwitch />
      </header>
      <Fallen key={path}>
        <Suspense fallback={<Waiting />}>
          <Routes table={table} missing={Missing} />
        </Suspense>
      </Fallen>
      <Tabs
        items={[
          { to: '/', label: t('web.patient.tab.today'), icon: 'today' },
          { to: '/book', label: t('web.patient.tab.book'), icon: 'book' },
          {
            to: '/inbox',
            label: t('web.patient.tab.inbox'),
            icon: 'inbox',
            count: unread,
            countWords: t('web.patient.tab.unread'),
          },
          { to: '/me', label: t('web.patient.tab.me'), icon: 'me' },
        ]}
      />
      <Toasts />
    </div>
  );
}

function Waiting() {
  return (
    <main id="main" className="page">
      <Skeleton rows={[2, 5, 5, 5]} />
    </main>
  );
}

function Missing() {
  const { t } = useTranslation();
  return (
    <Page title={t('web.patient.missing.title')}>
      <EmptyState text={t('web.patient.missing.text')}>
        <LinkButton to="/">{t('web.patient.missing.home')}</LinkButton>
      </EmptyState>
    </Page>
  );
}
