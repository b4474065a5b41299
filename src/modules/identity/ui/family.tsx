import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addWords } from '#web/i18n/setup.ts';
import { Avatar, Button, Card, EmptyState, LinkButton, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { type OwnPatient, usePatients } from './data.ts';
import { documentName, relationshipName } from './names.ts';
import { UnlinkDialog } from './unlink-dialog.tsx';

const GrownCards = lazy(async () => {
  const [page, { words }] = await Promise.all([import('./grown-cards.tsx'), import('./grown-words.ts')]);
  await addWords(words);
  return { default: page.GrownCards };
});

/** The people this account looks after, hospital by hospital. */
export function Family({ hospitals }: { hospitals: readonly { id: number; name: string }[] }) {
  const { t } = useTranslation();
  return (
    <Page title={t('identity.family.title')} below={t('identity.family.why')} back="/me">
      {hospitals.map((hospital) => (
        <Card key={hospital.id} title={hospital.name}>
          <Suspense fallback={null}>
            <GrownCards hospital={hospital.id} />
          </Suspense>
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
          <Person key={person.id} person={person} hospital={hospital} />
        ))}
      </ul>
      {add}
    </div>
  );
}

function Person({ person, hospital }: { person: OwnPatient; hospital: number }) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState(false);
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
      <LinkButton
        to={`/family/record?hospital=${hospital}&patient=${person.id}`}
        look="plain"
        aria-label={`${t('identity.record.open')} ${person.name}`}
      >
        {t('identity.record.open')}
      </LinkButton>
      {person.relationship !== 'self' && (
        <Button look="plain" onClick={() => setLeaving(true)} aria-label={`${t('identity.unlink.ask')} ${person.name}`}>
          {t('identity.unlink.ask')}
        </Button>
      )}
      <UnlinkDialog person={person} hospital={hospital} open={leaving} onClose={() => setLeaving(false)} />
    </li>
  );
}
