import { Figures } from '#modules/booking/ui/staff/index.tsx';
import { Imports } from '#modules/catalog/ui/staff/index.tsx';
import { ContentPage } from '#modules/content/ui/staff/index.tsx';
import { PlanPage } from '#modules/guidance/ui/staff/index.tsx';
import { Audit, Duplicates, People, Proofs, Reviews, Roles } from '#modules/identity/ui/staff/index.tsx';
import { FeedPage } from '#modules/journey/ui/staff/index.tsx';
import { KiosksPage } from '#modules/kiosk/ui/staff/index.tsx';
import { ChannelsPage, PhonePage } from '#modules/messaging/ui/staff/index.tsx';
import { RulesPage, ScreensPage } from '#modules/queue/ui/staff/index.tsx';
import type { Place } from '../place.ts';
import { SetupPlace } from '../setup-place.tsx';

/** Any of what the kinds of import ask for. */
const IMPORTERS = ['catalog.edit', 'identity.staff.manage', 'booking.rota', 'identity.patient.register'] as const;

/** What is kept in order: people, roles, figures, the house. Most used first. */
export const keep: readonly Place[] = [
  {
    to: '/staff/duplicates',
    label: (t) => t('web.staff.duplicates'),
    needs: 'identity.patient.merge',
    page: (at) => <Duplicates hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/proofs',
    label: (t) => t('web.staff.proofs'),
    needs: 'identity.patient.register',
    page: (at) => <Proofs hospital={at.hospital} today={at.today} keeps={at.may('identity.patient.merge')} />,
  },
  {
    to: '/staff/figures',
    label: (t) => t('web.staff.figures'),
    needs: 'booking.settings',
    page: (at) => <Figures hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/queue-rules',
    label: (t) => t('web.staff.queueRules'),
    needs: 'booking.settings',
    page: (at) => <RulesPage hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/channels',
    label: (t) => t('web.staff.channels'),
    needs: 'messaging.channels',
    page: (at) => <ChannelsPage hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/phone',
    label: (t) => t('web.staff.phone'),
    needs: 'messaging.channels',
    page: (at) => <PhonePage hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/feed',
    label: (t) => t('web.staff.feed'),
    needs: 'journey.feed',
    page: (at) => <FeedPage hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/people',
    label: (t) => t('web.staff.people'),
    needs: 'identity.staff.manage',
    page: (at) => <People hospital={at.hospital} self={at.me.account} />,
  },
  {
    to: '/staff/roles',
    label: (t) => t('web.staff.roles'),
    needs: 'identity.role.manage',
    page: (at) => <Roles hospital={at.hospital} self={at.me.account} />,
  },
  {
    to: '/staff/audit',
    label: (t) => t('web.staff.audit'),
    needs: 'identity.audit.read',
    page: (at) => <Audit hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/reviews',
    label: (t) => t('web.staff.reviews'),
    needs: 'identity.break_glass.review',
    page: (at) => <Reviews hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/imports',
    label: (t) => t('web.staff.imports'),
    needs: IMPORTERS,
    page: (at) => <Imports hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/content',
    label: (t) => t('web.staff.content'),
    needs: 'content.read',
    page: (at) => (
      <ContentPage
        hospital={at.hospital}
        today={at.today}
        edits={at.may('content.edit')}
        reviews={at.may('content.review')}
      />
    ),
  },
  {
    to: '/staff/screens',
    label: (t) => t('web.staff.screens'),
    needs: 'queue.screens',
    page: (at) => <ScreensPage hospital={at.hospital} today={at.today} />,
  },
  {
    to: '/staff/kiosks',
    label: (t) => t('web.staff.kiosks'),
    needs: 'kiosk.manage',
    page: (at) => <KiosksPage hospital={at.hospital} />,
  },
  {
    to: '/staff/plan',
    label: (t) => t('web.staff.plan'),
    needs: ['guidance.close', 'guidance.edit'],
    page: (at) => (
      <PlanPage
        hospital={at.hospital}
        today={at.today}
        edits={at.may('guidance.edit')}
        closes={at.may('guidance.close')}
      />
    ),
  },
  {
    to: '/staff/setup',
    label: (t) => t('web.staff.setup'),
    needs: 'catalog.edit',
    page: (at) => <SetupPlace hospital={at.hospital} me={at.me} today={at.today} />,
  },
];
