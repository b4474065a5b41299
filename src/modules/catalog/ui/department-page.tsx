import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ElderOffer, EmptyState, Input, LinkChoice, Page, Problem, Skeleton } from '#web/kit/index.ts';
import { Voice } from '#web/kit/voice.tsx';
import { type Department, useDepartments } from './data.ts';

/** Second step: which department. Campuses stand apart, because going to the wrong one costs half a day. */
export function DepartmentPage({ hospital }: { hospital: { id: number; name: string } }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useDepartments(hospital.id);
  const [sought, setSought] = useState('');
  const found = data?.filter((one) => `${one.name}${one.intro}`.toLowerCase().includes(sought.trim().toLowerCase()));

  return (
    <Page
      title={t('catalog.department.title')}
      above={`${t('catalog.step', { step: 2 })} · ${hospital.name}`}
      back="/book"
    >
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[3, 4.5, 4.5, 4.5, 4.5]} />}
      {data && data.length > 0 && (
        <Input
          label={t('catalog.department.seek')}
          type="search"
          placeholder={t('catalog.department.example')}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      {data && data.length > 0 && <Voice label={t('catalog.department.speak')} onSpoken={setSought} />}
      <ElderOffer sought={sought} />
      {found?.length === 0 && (
        <EmptyState text={sought ? t('catalog.department.notFound', { sought }) : t('catalog.department.none')}>
          {sought && (
            <Button look="quiet" onClick={() => setSought('')}>
              {t('catalog.department.all')}
            </Button>
          )}
        </EmptyState>
      )}
      {byCampus(found ?? []).map(([campus, departments]) => (
        <section key={campus} className="stack" aria-label={campus}>
          <h2>{campus}</h2>
          <ul className="choices">
            {departments.map((one) => (
              <LinkChoice key={one.id} to={`/book/${hospital.id}/${one.id}`} title={one.name} text={one.intro} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

function byCampus(departments: readonly Department[]): [string, Department[]][] {
  const groups = new Map<string, Department[]>();
  for (const one of departments) groups.set(one.campus.name, [...(groups.get(one.campus.name) ?? []), one]);
  return [...groups];
}
