import { BureauPage, InboxPage } from '#modules/bureau/ui/index.tsx';
import { MyReminders } from '#modules/messaging/ui/staff/index.tsx';
import { MyPeoplePage, PeopleKeptPage } from '#modules/people/ui/index.tsx';
import {
  PlansPage,
  ProblemsPage,
  ReportsPage,
  ScoresPage,
  TasksPage,
  UnitsPage,
} from '#modules/programme/ui/index.tsx';
import type { Place } from '../place.ts';

/** The programme: plans, tasks, problems, scores, people, the authority. Most used first. */
export const improve: readonly Place[] = [
  {
    to: '/staff/bureau',
    label: (t) => t('web.staff.bureau'),
    needs: 'bureau.view',
    page: (at) => <BureauPage hospital={at.hospital} />,
  },
  {
    to: '/staff/programme',
    label: (t) => t('web.staff.programme'),
    needs: 'programme.plan',
    page: (at) => <PlansPage hospital={at.hospital} today={at.today} keeps={at.may('programme.plan')} />,
  },
  {
    to: '/staff/units',
    label: (t) => t('web.staff.units'),
    needs: 'programme.plan',
    unless: 'bureau.view',
    page: (at) => <UnitsPage hospital={at.hospital} />,
  },
  {
    to: '/staff/tasks',
    label: (t) => t('web.staff.tasks'),
    needs: 'programme.own',
    unless: 'bureau.view',
    page: (at) => <TasksPage hospital={at.hospital} today={at.today} oversees={at.may('programme.oversee')} />,
  },
  {
    to: '/staff/my-reminders',
    label: (t) => t('web.staff.myReminders'),
    needs: 'programme.own',
    unless: 'bureau.view',
    page: (at) => <MyReminders hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/problems',
    label: (t) => t('web.staff.problems'),
    needs: 'programme.own',
    unless: 'bureau.view',
    page: (at) => (
      <ProblemsPage
        hospital={at.hospital}
        today={at.today}
        account={at.me.account ?? ''}
        permissions={at.me.permissions}
      />
    ),
  },
  {
    to: '/staff/my-trainings',
    label: (t) => t('web.staff.myPeople'),
    needs: 'people.own',
    page: (at) => <MyPeoplePage hospital={at.hospital} />,
  },
  {
    to: '/staff/people-side',
    label: (t) => t('web.staff.peopleSide'),
    needs: 'people.manage',
    page: (at) => <PeopleKeptPage hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/scores',
    label: (t) => t('web.staff.scores'),
    needs: 'programme.view',
    page: (at) => (
      <ScoresPage
        hospital={at.hospital}
        today={at.today}
        fills={at.may('programme.score')}
        oversees={at.may('programme.oversee')}
        keeps={at.may('programme.plan')}
      />
    ),
  },
  {
    to: '/staff/authority',
    label: (t) => t('web.staff.bureauInbox'),
    needs: 'bureau.answer',
    page: (at) => (
      <InboxPage hospital={at.hospital} consents={at.may('bureau.consent')} keeps={at.may('programme.plan')} />
    ),
  },
  {
    to: '/staff/reports',
    label: (t) => t('web.staff.reports'),
    needs: 'programme.report',
    page: (at) => <ReportsPage hospital={at.hospital} today={at.today} />,
  },
  { to: '/leadership', label: (t) => t('web.staff.leadership'), needs: 'programme.view', page: 'elsewhere' },
];
