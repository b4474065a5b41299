import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, LinkButton, Page, Problem, RadioGroup, Skeleton } from '#web/kit/index.ts';
import './companion.css';
import { useFollows } from './data.ts';
import { Given } from './given.tsx';
import { Invite } from './invite.tsx';
import { TakeCode } from './take-code.tsx';
import { Taken } from './taken.tsx';

interface Props {
  hospitals: readonly { id: number; name: string }[];
  people: readonly { id: string; name: string; hospital: number }[];
  today: string;
}

/** 家人陪诊: whom I follow, who follows my people, and both ways to begin. */
export function FollowPage({ hospitals, people, today }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<number | null>(null);
  const hospital = chosen ?? people[0]?.hospital ?? hospitals[0]?.id;
  return (
    <Page title={t('journey.follow.title')} below={t('journey.follow.why')} back="/me">
      {hospitals.length > 1 && (
        <RadioGroup
          label={t('journey.follow.hospital')}
          options={hospitals.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={String(hospital)}
          onChange={(value) => setChosen(Number(value))}
        />
      )}
      {hospital !== undefined && (
        <Here
          key={hospital}
          hospital={hospital}
          today={today}
          people={people.filter((one) => one.hospital === hospital)}
        />
      )}
    </Page>
  );
}

function Here({ hospital, people, today }: { hospital: number; people: Props['people']; today: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useFollows(hospital);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[6, 8]} />;
  const follows = data.taken.length > 0 || location.hash !== '';
  return (
    <>
      {/* Whoever looks on, or came by an invitation, begins with that; whoever invites, with inviting. */}
      {follows && <Taken hospital={hospital} taken={data.taken} today={today} />}
      {follows && <TakeCode hospital={hospital} />}
      <Given hospital={hospital} given={data.given} today={today} />
      {people.length > 0 ? (
        <Invite hospital={hospital} people={people} today={today} />
      ) : (
        <EmptyState icon="family" text={t('journey.follow.nobody')}>
          <LinkButton to="/family">{t('web.patient.family')}</LinkButton>
        </EmptyState>
      )}
      {!follows && <TakeCode hospital={hospital} />}
    </>
  );
}
