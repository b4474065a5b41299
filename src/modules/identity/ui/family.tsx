import { useTranslation } from 'react-i18next';
import { Avatar, Card, EmptyState, LinkButton, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { type OwnPatient, usePatients } from './data.ts';
import { documentName, relationshipName } from './names.ts';

/** The people this account looks after, hospital by hospital. */
export function Family({ hospitals }: { hospitals: readonly { id: number; name: string }[] }) {
  const { t } = useTranslation();
  return (
    <Page title={t('identity.family.title')} below={t('identity.family.why')} back="/me">
      {hospitals.map((hospital) => (
        <Card key={hospital.id} title={hospital.name}>
          <People hospital={hospital.id} />
        </Card>
      ))}
    </Page>
  );
}

function People({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = usePatients(hospital, true);
  const add = (
    <LinkButton to={`/family/new?hospital=${hospital}&to=/family`} look="quiet" wide>
      {t('identity.family.add')}
    </LinkButton>
  );
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[3, 3]} />;
  if (data.length === 0)
    return (
      <EmptyState icon="family" text={t('identity.family.none')}>
        {add}
      </EmptyState>
    );
  return (
    <div className="stack">
      <ul className="stack">
        {data.map((person) => (
          <Person key={person.id} person={person} />
        ))}
      </ul>
      {add}
    </div>
  );
}

function Person({ person }: { person: OwnPatient }) {
  const { t } = useTranslation();
  return (
    <li className="row doctor">
      <Avatar name={person.name} />
      <span className="grow">
        <b>{person.name}</b> <Tag tone="indigo">{relationshipName(t, person.relationship)}</Tag>{' '}
        {t('identity.age', { age: person.age })}
        <br />
        <span className="quiet-words small">
          {person.documents.map((doc) => `${documentName(t, doc.kind)} ${doc.masked}`).join(' · ')}
        </span>
      </span>
    </li>
  );
}
