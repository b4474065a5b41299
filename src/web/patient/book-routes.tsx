import { useTranslation } from 'react-i18next';
import { TimesPage } from '#modules/booking/ui/index.tsx';
import { DepartmentPage, type Hospital, HospitalPage, useDepartments } from '#modules/catalog/ui/index.tsx';
import { usePatients } from '#modules/identity/ui/index.tsx';
import { useClock } from '#web/client/clock.ts';
import { EmptyState, LinkButton, Page, type PageProps, Problem, Skeleton } from '#web/kit/index.ts';
import { useAccount } from './account.ts';
import { Gate } from './gate.tsx';

/** Which hospital. */
export const HospitalRoute = HospitalPage;

/** Which department. */
export function DepartmentRoute({ params }: PageProps) {
  const { t } = useTranslation();
  return (
    <Gate title={t('web.patient.book')} open>
      {(hospitals) => {
        const hospital = hospitals.find((one) => String(one.id) === params.hospital);
        return hospital ? <DepartmentPage hospital={hospital} /> : <Nowhere />;
      }}
    </Gate>
  );
}

/** For whom, when, with whom. */
export function TimesRoute({ params }: PageProps) {
  const { t } = useTranslation();
  return (
    <Gate title={t('web.patient.book')} open>
      {(hospitals) => {
        const hospital = hospitals.find((one) => String(one.id) === params.hospital);
        return hospital ? <Times hospital={hospital} department={params.department ?? ''} /> : <Nowhere />;
      }}
    </Gate>
  );
}

function Times({ hospital, department: id }: { hospital: Hospital; department: string }) {
  const { t } = useTranslation();
  const { signedIn } = useAccount();
  const { now, today } = useClock();
  const departments = useDepartments(hospital.id);
  const patients = usePatients(hospital.id, signedIn);
  const department = departments.data?.find((one) => one.id === id);
  if (departments.error || !departments.data)
    return (
      <Page title={t('web.patient.book')}>
        {departments.error ? (
          <Problem error={departments.error} onRetry={() => void departments.refetch()} />
        ) : (
          <Skeleton rows={[5, [5, 4], 6, 6]} />
        )}
      </Page>
    );
  if (!department) return <Nowhere />;
  const people = patients.data?.map((one) => ({
    id: one.id,
    name: one.name,
    relationship: t(`identity.relationship.${one.relationship}`),
  }));
  return (
    <TimesPage
      hospital={hospital}
      department={{ ...department, campus: department.campus.name }}
      people={signedIn ? people : null}
      about={
        <LinkButton to={`/about/${hospital.id}/department/${department.id}`} look="plain">
          {t('web.patient.aboutDepartment')}
        </LinkButton>
      }
      aboutDoctor={({ id: doctor, name }) => (
        <LinkButton to={`/about/${hospital.id}/doctor/${doctor}`} look="plain">
          {t('web.patient.aboutDoctor', { name })}
        </LinkButton>
      )}
      now={now}
      today={today}
    />
  );
}

function Nowhere() {
  const { t } = useTranslation();
  return (
    <Page title={t('web.patient.book')} back="/book">
      <EmptyState text={t('web.patient.nowhere')}>
        <LinkButton to="/book">{t('web.patient.chooseAgain')}</LinkButton>
      </EmptyState>
    </Page>
  );
}
