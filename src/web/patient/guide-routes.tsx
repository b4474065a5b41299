import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Hospital, useDepartments } from '#modules/catalog/ui/index.tsx';
import { DepartmentAboutPage, DoctorPage, GuidePage, ReadPage } from '#modules/content/ui/index.tsx';
import { navigate, Page, type PageProps, Problem, Skeleton, useLocation } from '#web/kit/index.ts';
import { Gate } from './gate.tsx';

/** 就医指南 of the hospital in the address, else of the first. */
export function GuideRoute({ params }: PageProps) {
  const { query } = useLocation();
  return (
    <At params={params}>
      {(hospital, departments) => (
        <GuidePage
          hospital={hospital}
          departments={departments}
          department={query.get('department')}
          onDepartment={(id) =>
            navigate(`/read/${hospital.id}${id ? `?department=${id}` : ''}`, { replace: true, stay: true })
          }
        />
      )}
    </At>
  );
}

export function ReadRoute({ params }: PageProps) {
  return <At params={params}>{(hospital) => <ReadPage hospital={hospital} id={params.id ?? ''} />}</At>;
}

export function DoctorRoute({ params }: PageProps) {
  return (
    <At params={params}>
      {(hospital, departments) => <DoctorPage hospital={hospital} departments={departments} id={params.id ?? ''} />}
    </At>
  );
}

export function DepartmentAboutRoute({ params }: PageProps) {
  return (
    <At params={params}>
      {(hospital, departments) => (
        <DepartmentAboutPage hospital={hospital} departments={departments} id={params.id ?? ''} />
      )}
    </At>
  );
}

type Departments = NonNullable<ReturnType<typeof useDepartments>['data']>;

function At({
  params,
  children,
}: {
  params: Record<string, string | undefined>;
  children: (hospital: Hospital, departments: Departments) => ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Gate title={t('web.patient.guide')} open>
      {(hospitals) => {
        const hospital = hospitals.find((one) => String(one.id) === params.hospital) ?? hospitals[0];
        return hospital ? <WithDepartments hospital={hospital}>{children}</WithDepartments> : null;
      }}
    </Gate>
  );
}

function WithDepartments({
  hospital,
  children,
}: {
  hospital: Hospital;
  children: (hospital: Hospital, departments: Departments) => ReactNode;
}) {
  const { t } = useTranslation();
  const { data, error, refetch } = useDepartments(hospital.id);
  if (data) return children(hospital, data);
  return (
    <Page title={t('web.patient.guide')}>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton rows={[4, 8]} />}
    </Page>
  );
}
