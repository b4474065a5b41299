import type { TFunction } from 'i18next';
import type { Me } from '#modules/identity/ui/staff/index.tsx';

export interface StaffPlace {
  name:
    | 'desk'
    | 'partner'
    | 'duplicates'
    | 'doctor'
    | 'hall'
    | 'courses'
    | 'handovers'
    | 'rota'
    | 'stops'
    | 'calls'
    | 'own'
    | 'clinics'
    | 'flow'
    | 'suspensions'
    | 'callers'
    | 'proofs'
    | 'lines'
    | 'waits'
    | 'figures'
    | 'rules'
    | 'compliance'
    | 'institutions'
    | 'people'
    | 'roles'
    | 'audit'
    | 'reviews'
    | 'emergency'
    | 'reminders'
    | 'phone_list'
    | 'channels'
    | 'phone'
    | 'calendar'
    | 'help'
    | 'sign'
    | 'look_up'
    | 'feed'
    | 'imports'
    | 'screens'
    | 'content'
    | 'problems'
    | 'kiosks'
    | 'plan'
    | 'setup'
    | 'my_people'
    | 'people_side'
    | 'programme'
    | 'units'
    | 'tasks'
    | 'my_reminders'
    | 'reports'
    | 'scores'
    | 'bureau'
    | 'bureau_inbox'
    | 'leadership';
  to: string;
  label: string;
}

/** Any of what the kinds of import ask for. */
const IMPORTERS = ['catalog.edit', 'identity.staff.manage', 'booking.rota', 'identity.patient.register'] as const;

/** The pages a person's permissions open, most used first. */
export function placesOf(t: TFunction, me: Me): StaffPlace[] {
  const all: (StaffPlace & { needs: string | readonly string[] })[] = [
    { name: 'programme', to: '/staff/programme', label: t('web.staff.programme'), needs: 'programme.plan' },
    { name: 'units', to: '/staff/units', label: t('web.staff.units'), needs: 'programme.plan' },
    { name: 'desk', to: '/staff/desk', label: t('web.staff.desk'), needs: 'booking.desk' },
    { name: 'partner', to: '/staff/partner', label: t('web.staff.partner'), needs: 'booking.partner' },
    { name: 'duplicates', to: '/staff/duplicates', label: t('web.staff.duplicates'), needs: 'identity.patient.merge' },
    { name: 'doctor', to: '/staff/doctor', label: t('web.staff.doctor'), needs: 'queue.doctor' },
    { name: 'hall', to: '/staff/hall', label: t('web.staff.hall'), needs: 'queue.triage' },
    { name: 'courses', to: '/staff/courses', label: t('web.staff.courses'), needs: 'queue.courses' },
    { name: 'handovers', to: '/staff/first-asked', label: t('web.staff.firstAsked'), needs: 'triage.handover' },
    { name: 'look_up', to: '/staff/next-step', label: t('web.staff.lookUp'), needs: 'journey.desk' },
    { name: 'emergency', to: '/staff/emergency', label: t('web.staff.emergency'), needs: 'identity.break_glass.use' },
    { name: 'reminders', to: '/staff/reminders', label: t('web.staff.reminders'), needs: 'booking.reminders' },
    { name: 'phone_list', to: '/staff/phone-list', label: t('web.staff.phoneList'), needs: 'messaging.phone_list' },
    { name: 'calendar', to: '/staff/calendar', label: t('web.staff.calendar'), needs: 'queue.doctor' },
    { name: 'help', to: '/staff/help', label: t('web.staff.help'), needs: 'servicedesk.help' },
    { name: 'sign', to: '/staff/sign', label: t('web.staff.sign'), needs: ['servicedesk.sign', 'servicedesk.help'] },
    { name: 'calls', to: '/staff/calls', label: t('web.staff.calls'), needs: 'booking.desk' },
    { name: 'own', to: '/staff/own-clinics', label: t('web.staff.own'), needs: 'booking.stop.ask' },
    { name: 'rota', to: '/staff/rota', label: t('web.staff.rota'), needs: 'booking.rota' },
    { name: 'clinics', to: '/staff/clinics', label: t('web.staff.clinics'), needs: 'booking.rota' },
    { name: 'flow', to: '/staff/flow', label: t('web.staff.flow'), needs: 'booking.rota' },
    { name: 'stops', to: '/staff/stops', label: t('web.staff.stops'), needs: ['booking.rota', 'booking.stop.approve'] },
    { name: 'tasks', to: '/staff/tasks', label: t('web.staff.tasks'), needs: 'programme.own' },
    { name: 'my_reminders', to: '/staff/my-reminders', label: t('web.staff.myReminders'), needs: 'programme.own' },
    {
      name: 'suspensions',
      to: '/staff/missed',
      label: t('web.staff.suspensions'),
      needs: 'booking.suspension.review',
    },
    { name: 'callers', to: '/staff/callers', label: t('web.staff.callers'), needs: 'booking.suspension.review' },
    { name: 'proofs', to: '/staff/proofs', label: t('web.staff.proofs'), needs: 'identity.patient.register' },
    { name: 'lines', to: '/staff/lines', label: t('web.staff.lines'), needs: 'queue.desk' },
    { name: 'waits', to: '/staff/waits', label: t('web.staff.waits'), needs: 'queue.desk' },
    { name: 'figures', to: '/staff/figures', label: t('web.staff.figures'), needs: 'booking.settings' },
    { name: 'rules', to: '/staff/queue-rules', label: t('web.staff.queueRules'), needs: 'booking.settings' },
    { name: 'compliance', to: '/staff/compliance', label: t('web.staff.compliance'), needs: 'booking.compliance' },
    {
      name: 'institutions',
      to: '/staff/institutions',
      label: t('web.staff.institutions'),
      needs: 'booking.institutions',
    },
    { name: 'channels', to: '/staff/channels', label: t('web.staff.channels'), needs: 'messaging.channels' },
    { name: 'phone', to: '/staff/phone', label: t('web.staff.phone'), needs: 'messaging.channels' },
    { name: 'feed', to: '/staff/feed', label: t('web.staff.feed'), needs: 'journey.feed' },
    { name: 'people', to: '/staff/people', label: t('web.staff.people'), needs: 'identity.staff.manage' },
    { name: 'roles', to: '/staff/roles', label: t('web.staff.roles'), needs: 'identity.role.manage' },
    { name: 'audit', to: '/staff/audit', label: t('web.staff.audit'), needs: 'identity.audit.read' },
    { name: 'reviews', to: '/staff/reviews', label: t('web.staff.reviews'), needs: 'identity.break_glass.review' },
    { name: 'imports', to: '/staff/imports', label: t('web.staff.imports'), needs: IMPORTERS },
    { name: 'content', to: '/staff/content', label: t('web.staff.content'), needs: 'content.read' },
    { name: 'problems', to: '/staff/problems', label: t('web.staff.problems'), needs: 'programme.own' },
    { name: 'screens', to: '/staff/screens', label: t('web.staff.screens'), needs: 'queue.screens' },
    { name: 'kiosks', to: '/staff/kiosks', label: t('web.staff.kiosks'), needs: 'kiosk.manage' },
    { name: 'plan', to: '/staff/plan', label: t('web.staff.plan'), needs: ['guidance.close', 'guidance.edit'] },
    { name: 'setup', to: '/staff/setup', label: t('web.staff.setup'), needs: 'catalog.edit' },
    { name: 'my_people', to: '/staff/my-trainings', label: t('web.staff.myPeople'), needs: 'people.own' },
    { name: 'people_side', to: '/staff/people-side', label: t('web.staff.peopleSide'), needs: 'people.manage' },
    { name: 'scores', to: '/staff/scores', label: t('web.staff.scores'), needs: 'programme.view' },
    { name: 'bureau', to: '/staff/bureau', label: t('web.staff.bureau'), needs: 'bureau.view' },
    { name: 'bureau_inbox', to: '/staff/authority', label: t('web.staff.bureauInbox'), needs: 'bureau.answer' },
    { name: 'reports', to: '/staff/reports', label: t('web.staff.reports'), needs: 'programme.report' },
    { name: 'leadership', to: '/leadership', label: t('web.staff.leadership'), needs: 'programme.view' },
  ];
  return all.filter(({ needs }) => [needs].flat().some((permission) => me.permissions.includes(permission)));
}

/**
 * Where one lands: in a hospital that nobody can book in yet, the steps to it. The leadership page is a surface of its own
 * and is only linked.
 */
export const firstPlace = (places: readonly StaffPlace[], opened: boolean): StaffPlace | undefined =>
  (opened ? undefined : places.find((place) => place.name === 'setup')) ??
  places.find((place) => place.name !== 'leadership');
