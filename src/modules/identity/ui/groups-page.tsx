import { useTranslation } from 'react-i18next';
import {
  Card,
  EmptyState,
  type Lang,
  LinkButton,
  monthDay,
  Page,
  Problem,
  Skeleton,
  Tag,
  type TagTone,
} from '#web/kit/index.ts';
import { AskGroup } from './ask-group.tsx';
import { type OwnGroups, useOwnGroups } from './group-data.ts';

type Answer = ReturnType<typeof useOwnGroups>[number];
type Person = OwnGroups['patients'][number];
type Proof = Person['proofs'][number];

/** 优待证明: which groups the hospital has, what they bring, and what each of the family has shown. */
export function GroupsPage({
  hospitals,
  nobody,
}: {
  hospitals: readonly { id: number; name: string }[];
  /** The account looks after nobody yet, in any hospital. */
  nobody: boolean;
}) {
  const { t } = useTranslation();
  const answers = useOwnGroups(hospitals.map((hospital) => hospital.id));
  // All at once: a card that comes later would push the next hospital's button under the finger.
  const ready = answers.every((answer) => !answer.isPending);
  return (
    <Page title={t('identity.groups.title')} below={t('identity.groups.why')} back="/me">
      {nobody && (
        <EmptyState icon="family" text={t('identity.groups.nobody')}>
          <LinkButton to="/family/new?to=/groups">{t('identity.groups.register')}</LinkButton>
        </EmptyState>
      )}
      {!ready && <Skeleton rows={[6, 6]} />}
      {ready && hospitals.map((hospital, at) => <Hospital key={hospital.id} {...hospital} answer={answers[at]} />)}
    </Page>
  );
}

function Hospital({ id, name, answer }: { id: number; name: string; answer: Answer | undefined }) {
  const { t } = useTranslation();
  if (answer?.error) return <Problem error={answer.error} onRetry={() => void answer.refetch()} />;
  const data = answer?.data;
  if (!data || data.patients.length === 0) return null;
  return (
    <Card title={name}>
      <div className="stack">
        {data.patients.map((person) => (
          <Shown key={person.id} person={person} data={data} />
        ))}
        <AskGroup hospital={id} data={data} />
        <p className="quiet-words">{t('identity.groups.bring')}</p>
      </div>
    </Card>
  );
}

const tones: Record<Proof['state'], TagTone> = {
  asked: 'amber',
  confirmed: 'jade',
  refused: 'plain',
  ended: 'plain',
  over: 'plain',
};

const wholeDay = (date: string, lang: Lang): string =>
  lang === 'zh' ? `${date.slice(0, 4)}年${monthDay(date, lang)}` : `${monthDay(date, lang)} ${date.slice(0, 4)}`;

function Shown({ person, data }: { person: Person; data: OwnGroups }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const group = (id: string) => data.groups.find((one) => one.id === id);
  const byAge = person.byAge.filter((id) => !person.proofs.some((proof) => proof.group === id));
  return (
    <section className="stack">
      <h3>{person.name}</h3>
      {byAge.length === 0 && person.proofs.length === 0 && <p className="quiet-words">{t('identity.groups.none')}</p>}
      <ul className="plain-list">
        {byAge.map((id) => (
          <li key={id}>
            <b>{group(id)?.name}</b> <Tag tone="jade">{t('identity.groups.byAge')}</Tag>
            <What of={group(id)} />
          </li>
        ))}
        {person.proofs.map((proof) => (
          <li key={proof.id}>
            <b>{group(proof.group)?.name}</b>{' '}
            <Tag tone={tones[proof.state]}>{t(`identity.groups.state.${proof.state}`)}</Tag>
            {/* words: identity.groups.state.asked identity.groups.state.confirmed identity.groups.state.refused */}
            {/* words: identity.groups.state.ended identity.groups.state.over */}
            {proof.number && <> {proof.number}</>}
            {proof.validUntil && <> {t('identity.groups.until', { until: wholeDay(proof.validUntil, lang) })}</>}
            {proof.reason && <p>{t('identity.groups.refused', { reason: proof.reason })}</p>}
            {proof.state === 'confirmed' && <What of={group(proof.group)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the hospital grants the group, and its own window. */
function What({ of }: { of: OwnGroups['groups'][number] | undefined }) {
  const { t, i18n } = useTranslation();
  if (!of) return null;
  return (
    <p className="quiet-words">
      {of.grants.map((grant) => t(`identity.groups.grant.${grant}`)).join(i18n.language === 'zh' ? '，' : ', ')}
      {of.window && <> {t('identity.groups.window', { window: of.window })}</>}
      {/* words: identity.groups.grant.waitlist_first identity.groups.grant.onsite_share identity.groups.grant.special_window */}
    </p>
  );
}
