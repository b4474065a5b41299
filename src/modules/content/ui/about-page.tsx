import { useTranslation } from 'react-i18next';
import { Card, EmptyState, LinkButton, LinkChoice, Page, Problem, ReadAloud, Skeleton } from '#web/kit/index.ts';
import { Article } from './article.tsx';
import { useDoctors, usePage, usePages } from './data.ts';
import { PageList } from './guide-page.tsx';

export { words } from './words.ts';

interface Place {
  hospital: { id: number; name: string };
  departments: readonly { id: string; name: string; intro: string }[];
}

/** One doctor: who, which department, and what the hospital says about them. */
export function DoctorPage({ hospital, departments, id }: Place & { id: string }) {
  const { t } = useTranslation();
  const doctors = useDoctors(hospital.id);
  const doctor = doctors.data?.find((one) => one.id === id);
  const department = departments.find((one) => one.id === doctor?.department.id);
  if (!doctor)
    return (
      <Page title={t('content.doctor')} back="/book">
        {doctors.error && <Problem error={doctors.error} onRetry={() => void doctors.refetch()} />}
        {doctors.isPending && <Skeleton rows={[4, 10]} />}
        {doctors.data && <EmptyState text={t('content.noDoctor')} />}
      </Page>
    );
  return (
    <Page
      title={doctor.name}
      above={[doctor.title, department?.name].filter(Boolean).join(' · ')}
      back={`/book/${hospital.id}/${doctor.department.id}`}
    >
      <Introduction hospital={hospital.id} about={id} otherwise={doctor.intro} />
      <LinkButton to={`/book/${hospital.id}/${doctor.department.id}`} wide>
        {t('content.book')}
      </LinkButton>
      {department && (
        <ul className="choices">
          <LinkChoice
            to={`/about/${hospital.id}/department/${department.id}`}
            title={t('content.about')}
            text={department.name}
          />
        </ul>
      )}
    </Page>
  );
}

/** One department: what the hospital says about it, its doctors, and what it wants its patients to know. */
export function DepartmentAboutPage({ hospital, departments, id }: Place & { id: string }) {
  const { t } = useTranslation();
  const doctors = useDoctors(hospital.id);
  const education = usePages(hospital.id, { kind: 'education', department: id });
  const department = departments.find((one) => one.id === id);
  if (!department)
    return (
      <Page title={t('content.about')} back="/book">
        <EmptyState text={t('content.noDepartment')} />
      </Page>
    );
  const own = doctors.data?.filter((one) => one.department.id === id) ?? [];
  return (
    <Page title={department.name} above={hospital.name} back={`/book/${hospital.id}/${id}`}>
      <Introduction hospital={hospital.id} about={id} otherwise={department.intro} />
      <LinkButton to={`/book/${hospital.id}/${id}`} wide>
        {t('content.book')}
      </LinkButton>
      {own.length > 0 && (
        <section className="stack" aria-label={t('content.doctors')}>
          <h2>{t('content.doctors')}</h2>
          <ul className="choices">
            {own.map((one) => (
              <LinkChoice
                key={one.id}
                to={`/about/${hospital.id}/doctor/${one.id}`}
                title={one.name}
                text={one.title}
              />
            ))}
          </ul>
        </section>
      )}
      {education.data && education.data.length > 0 && (
        <section className="stack" aria-label={t('content.kind.education')}>
          <h2>{t('content.kind.education')}</h2>
          <PageList hospital={hospital.id} items={education.data} />
        </section>
      )}
    </Page>
  );
}

/** What is published; the short sentence of the catalogue where nothing is. */
function Introduction({ hospital, about, otherwise }: { hospital: number; about: string; otherwise: string }) {
  const heads = usePages(hospital, { about });
  const page = usePage(hospital, heads.data?.[0]?.id);
  const error = heads.error ?? page.error;
  if (error) return <Problem error={error} onRetry={() => void Promise.all([heads.refetch(), page.refetch()])} />;
  if (!heads.data || (heads.data.length > 0 && page.data === undefined)) return <Skeleton rows={[10]} />;
  const body = page.data?.body ?? otherwise;
  if (body === '') return null;
  return (
    <>
      <Card>
        <Article hospital={hospital} body={body} steps={null} />
      </Card>
      <ReadAloud look="plain" />
    </>
  );
}
