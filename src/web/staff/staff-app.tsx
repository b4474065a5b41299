import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CalendarFeed,
  Callers,
  ClinicsPage,
  Figures,
  InstitutionsPage,
  OwnClinics,
  ReturnReminder,
  Rota,
  StopCalls,
  Stops,
  Suspensions,
  Unreached,
} from '#modules/booking/ui/staff/index.tsx';
import { BureauPage, InboxPage } from '#modules/bureau/ui/index.tsx';
import { Imports, useSetup } from '#modules/catalog/ui/staff/index.tsx';
import { ContentPage } from '#modules/content/ui/staff/index.tsx';
import { FlowPage } from '#modules/elastic/ui/staff/index.tsx';
import { PlanPage } from '#modules/guidance/ui/staff/index.tsx';
import {
  Audit,
  Duplicates,
  Emergency,
  EmergencyBanner,
  FactorFirst,
  IdleGuard,
  type Me,
  OwnPassword,
  People,
  Proofs,
  Reviews,
  Roles,
  Security,
  StaffSignIn,
  useMe,
} from '#modules/identity/ui/staff/index.tsx';
import { FeedPage, LookUpPage } from '#modules/journey/ui/staff/index.tsx';
import { KiosksPage } from '#modules/kiosk/ui/staff/index.tsx';
import { ChannelsPage, MyReminders, PhoneListPage, PhonePage } from '#modules/messaging/ui/staff/index.tsx';
import { MyPeoplePage, PeopleKeptPage } from '#modules/people/ui/index.tsx';
import {
  PlansPage,
  ProblemsPage,
  ReportsPage,
  ScoresPage,
  TasksPage,
  UnitsPage,
} from '#modules/programme/ui/index.tsx';
import {
  CoursesPage,
  DeskWaits,
  DoctorPage,
  HallPage,
  LinesPage,
  PatientCourses,
  ReturnVisit,
  RulesPage,
  ScreensPage,
} from '#modules/queue/ui/staff/index.tsx';
import { HelpDeskPage, HelpStrip, SignDeskPage } from '#modules/servicedesk/ui/staff/index.tsx';
import { HandoversPage } from '#modules/triage/ui/staff/index.tsx';
import { useClock } from '#web/client/clock.ts';
import { DemoBar } from '#web/client/demo-bar.tsx';
import { OfflineBanner } from '#web/client/offline-banner.tsx';
import { RestoredBanner } from '#web/client/restored-banner.tsx';
import { EmptyState, Page, Problem, Skeleton, SkipLink, Toasts, useLocation } from '#web/kit/index.ts';
import { AddPlaceHere } from './add-place-here.tsx';
import { daysLater } from './days.ts';
import { Desk } from './desk.tsx';
import { PartnerDesk } from './partner-desk.tsx';
import { PatientFinder } from './patient-finder.tsx';
import { firstPlace, placesOf } from './places.ts';
import { Rail } from './rail.tsx';
import { SetupPlace } from './setup-place.tsx';
import { Shares } from './shares-place.tsx';

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
            <Place me={me} hospital={hospital} opened={opened ?? true} />
          </Suspense>
        )}
      </div>
      <IdleGuard />
      <Toasts />
    </div>
  );
}

function Place({ me, hospital, opened }: { me: Me; hospital: number; opened: boolean }) {
  const { t } = useTranslation();
  const { path } = useLocation();
  const { today, mode } = useClock();
  if (path === '/staff/security') return <Security on={me.secondFactor === true} />;
  const places = placesOf(t, me);
  const here = places.find((place) => place.to === path) ?? firstPlace(places, opened);
  // Until the platform's day is known nothing is drawn: yesterday's grid would be a lie.
  if (mode === 'unknown') return <Skeleton rows={[4, 12]} />;
  switch (here?.name) {
    case 'desk':
      return <Desk hospital={hospital} today={today} />;
    case 'partner':
      return <PartnerDesk hospital={hospital} today={today} />;
    case 'duplicates':
      return <Duplicates hospital={hospital} today={today} />;
    case 'doctor':
      return (
        <DoctorPage
          hospital={hospital}
          forSession={(session) =>
            me.permissions.includes('booking.slot_add') && (
              <AddPlaceHere key={session.id} hospital={hospital} today={today} session={session} />
            )
          }
          forPatient={(patient, department) => (
            <Suspense key={patient.id} fallback={null}>
              <ReturnVisit hospital={hospital} encounter={patient.encounter} today={today} />
              {me.permissions.includes('queue.courses') && (
                <PatientCourses hospital={hospital} patient={patient} department={department} today={today} folded />
              )}
              {me.permissions.includes('booking.reminders') && (
                <ReturnReminder
                  hospital={hospital}
                  patient={patient}
                  department={department}
                  today={today}
                  tomorrow={daysLater(today, 1)}
                />
              )}
            </Suspense>
          )}
        />
      );
    case 'hall':
      return <HallPage hospital={hospital} />;
    case 'courses':
      return (
        <CoursesPage
          hospital={hospital}
          today={today}
          find={(onChoose) => <PatientFinder hospital={hospital} onChoose={onChoose} />}
        />
      );
    case 'handovers':
      return (
        <HandoversPage
          hospital={hospital}
          find={(onChoose) => <PatientFinder hospital={hospital} onChoose={onChoose} />}
        />
      );
    case 'reminders':
      return <Unreached hospital={hospital} today={today} />;
    case 'phone_list':
      return <PhoneListPage hospital={hospital} today={today} />;
    case 'channels':
      return <ChannelsPage hospital={hospital} today={today} />;
    case 'phone':
      return <PhonePage hospital={hospital} today={today} />;
    case 'look_up':
      return <LookUpPage hospital={hospital} today={today} />;
    case 'feed':
      return <FeedPage hospital={hospital} today={today} />;
    case 'calendar':
      return (
        <Page title={t('web.staff.calendarTitle')}>
          <Suspense fallback={<Skeleton rows={[4, 12]} />}>
            <CalendarFeed today={today} />
          </Suspense>
        </Page>
      );
    case 'rota':
      return (
        <Rota
          hospital={hospital}
          today={today}
          approves={me.permissions.includes('booking.rota.approve')}
          adds={me.permissions.includes('booking.slot_add')}
          stories={me.permissions.includes('booking.compliance')}
          find={(onChoose) => <PatientFinder hospital={hospital} onChoose={onChoose} />}
        />
      );
    case 'stops':
      return (
        <Stops
          hospital={hospital}
          today={today}
          approves={me.permissions.includes('booking.stop.approve')}
          keeps={me.permissions.includes('booking.rota')}
        />
      );
    case 'help':
      return <HelpDeskPage hospital={hospital} />;
    case 'sign':
      return <SignDeskPage hospital={hospital} interprets={me.permissions.includes('servicedesk.sign')} />;
    case 'calls':
      return <StopCalls hospital={hospital} today={today} />;
    case 'own':
      return <OwnClinics hospital={hospital} today={today} />;
    case 'callers':
      return <Callers hospital={hospital} today={today} />;
    case 'proofs':
      return <Proofs hospital={hospital} today={today} keeps={me.permissions.includes('identity.patient.merge')} />;
    case 'waits':
      return <DeskWaits hospital={hospital} today={today} />;
    case 'clinics':
      return <ClinicsPage hospital={hospital} today={today} />;
    case 'flow':
      return <FlowPage hospital={hospital} today={today} />;
    case 'suspensions':
      return <Suspensions hospital={hospital} today={today} />;
    case 'figures':
      return <Figures hospital={hospital} today={today} />;
    case 'lines':
      return <LinesPage hospital={hospital} />;
    case 'rules':
      return <RulesPage hospital={hospital} today={today} />;
    case 'compliance':
      return <Shares hospital={hospital} today={today} />;
    case 'institutions':
      return <InstitutionsPage hospital={hospital} today={today} />;
    case 'emergency':
      return <Emergency hospital={hospital} me={me} />;
    case 'reviews':
      return <Reviews hospital={hospital} today={today} />;
    case 'people':
      return <People hospital={hospital} self={me.account} />;
    case 'roles':
      return <Roles hospital={hospital} self={me.account} />;
    case 'imports':
      return <Imports hospital={hospital} today={today} />;
    case 'content':
      return (
        <ContentPage
          hospital={hospital}
          today={today}
          edits={me.permissions.includes('content.edit')}
          reviews={me.permissions.includes('content.review')}
        />
      );
    case 'programme':
      return <PlansPage hospital={hospital} today={today} keeps={me.permissions.includes('programme.plan')} />;
    case 'units':
      return <UnitsPage hospital={hospital} />;
    case 'problems':
      return <ProblemsPage hospital={hospital} today={today} account={me.account ?? ''} permissions={me.permissions} />;
    case 'tasks':
      return <TasksPage hospital={hospital} today={today} oversees={me.permissions.includes('programme.oversee')} />;
    case 'my_reminders':
      return <MyReminders hospital={hospital} today={today} />;
    case 'screens':
      return <ScreensPage hospital={hospital} today={today} />;
    case 'kiosks':
      return <KiosksPage hospital={hospital} />;
    case 'plan':
      return (
        <PlanPage
          hospital={hospital}
          today={today}
          edits={me.permissions.includes('guidance.edit')}
          closes={me.permissions.includes('guidance.close')}
        />
      );
    case 'reports':
      return <ReportsPage hospital={hospital} today={today} />;
    case 'scores':
      return (
        <ScoresPage
          hospital={hospital}
          today={today}
          fills={me.permissions.includes('programme.score')}
          oversees={me.permissions.includes('programme.oversee')}
          keeps={me.permissions.includes('programme.plan')}
        />
      );
    case 'setup':
      return <SetupPlace hospital={hospital} me={me} today={today} />;
    case 'my_people':
      return <MyPeoplePage hospital={hospital} />;
    case 'people_side':
      return <PeopleKeptPage hospital={hospital} today={today} />;
    case 'bureau':
      return <BureauPage hospital={hospital} />;
    case 'bureau_inbox':
      return <InboxPage hospital={hospital} consents={me.permissions.includes('bureau.consent')} />;
    case 'audit':
      return <Audit hospital={hospital} today={today} />;
    default:
      return (
        <Page title={t('web.staff.nothing')}>
          <EmptyState text={t('web.staff.nothingWhy')} />
        </Page>
      );
  }
}
