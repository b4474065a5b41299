import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Input, Notice, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { SureButton } from '../sure-button.tsx';
import { type Expert, useClinicActs, useExperts } from './data.ts';
import { PaperForm, PaperLine } from './papers.tsx';
import { DoctorSelect } from './session-fields.tsx';

/** 外院医生: who comes from outside, on which papers, until when; what ends soon stands on top. */
export function Experts({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const list = useExperts(hospital);
  const [adding, setAdding] = useState(false);
  const [paused, setPaused] = useState(0);
  const [opened, setOpened] = useState(0);
  const soon = (list.data?.items ?? []).flatMap((expert) =>
    expert.papers.filter(({ state }) => state === 'soon').map((paper) => ({ expert, paper })),
  );
  return (
    <div className="stack">
      <p className="quiet-words">{t('booking.clinics.expertsWhy')}</p>
      {paused > 0 && <Notice tone="soon" alert title={t('booking.clinics.paused', { count: paused })} />}
      {opened > 0 && <Notice tone="good" alert title={t('booking.clinics.opened', { count: opened })} />}
      {soon.length > 0 && (
        <Notice tone="soon" title={t('booking.clinics.endSoon', { days: list.data?.warnDays ?? 0 })}>
          <ul>
            {soon
              .toSorted((a, b) => (a.paper.until < b.paper.until ? -1 : 1))
              .map(({ expert, paper }) => (
                <li key={paper.id}>
                  {t('booking.clinics.endsOn', {
                    who: expert.practitioner.name,
                    paper: paper.name,
                    date: paper.until,
                  })}
                </li>
              ))}
          </ul>
        </Notice>
      )}
      <div className="row">
        <Button look="quiet" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {t('booking.clinics.addExpert')}
        </Button>
      </div>
      {adding && (
        <AddExpert
          hospital={hospital}
          taken={list.data?.items.map(({ practitioner }) => practitioner.id) ?? []}
          onDone={(count) => {
            setPaused(count);
            setAdding(false);
          }}
        />
      )}
      {list.error && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={[6, 6]} />}
      {list.data?.items.length === 0 && <EmptyState text={t('booking.clinics.noExperts')} />}
      <ul className="rota">
        {list.data?.items.map((expert) => (
          <One
            key={expert.practitioner.id}
            hospital={hospital}
            today={today}
            expert={expert}
            onPaused={setPaused}
            onOpened={setOpened}
          />
        ))}
      </ul>
    </div>
  );
}

function One(props: {
  hospital: number;
  today: string;
  expert: Expert;
  onPaused: (count: number) => void;
  onOpened: (count: number) => void;
}) {
  const { t, i18n } = useTranslation();
  const { hospital, expert } = props;
  const acts = useClinicActs(hospital);
  const [adding, setAdding] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return (
    <li className="card stack">
      <div className="row apart">
        <h2>
          {expert.practitioner.name} <span className="quiet-words">{expert.practitioner.title}</span>
        </h2>
        {expert.missing.length === 0 ? (
          <Tag tone="jade">{t('booking.clinics.papersHold')}</Tag>
        ) : (
          <Tag tone="amber">{t('booking.clinics.papersMissing', { count: expert.missing.length })}</Tag>
        )}
      </div>
      <p className="quiet-words">
        {expert.department.name} · {expert.home}
      </p>
      {expert.missing.length > 0 && (
        <p className="missed-words">
          {/* words: booking.clinics.paper.licence booking.clinics.paper.filing booking.clinics.paper.contract */}
          {t('booking.clinics.lacks', {
            papers: expert.missing
              .map((kind) => t(`booking.clinics.paper.${kind}`))
              .join(i18n.language === 'en' ? ', ' : '、'),
          })}
        </p>
      )}
      {expert.papers.length > 0 && (
        <ul className="stack evidence">
          {expert.papers.map((paper) => (
            <PaperLine key={paper.id} hospital={hospital} paper={paper} onPaused={props.onPaused} />
          ))}
        </ul>
      )}
      {adding && (
        <PaperForm
          hospital={hospital}
          today={props.today}
          practitioner={expert.practitioner.id}
          onDone={(opened) => {
            props.onOpened(opened);
            setAdding(false);
          }}
        />
      )}
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button look="quiet" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {t('booking.clinics.addPaper')} <span className="only-heard">{expert.practitioner.name}</span>
        </Button>
        <SureButton
          words={t('booking.clinics.settle')}
          sure={t('booking.clinics.settleSure')}
          about={expert.practitioner.name}
          onDo={() =>
            void acts
              .settle(expert.practitioner.id)
              .then(({ opened }) => props.onOpened(opened))
              .catch(setError)
          }
        />
      </div>
    </li>
  );
}

function AddExpert(props: { hospital: number; taken: readonly string[]; onDone: (paused: number) => void }) {
  const { t } = useTranslation();
  const acts = useClinicActs(props.hospital);
  const [practitioner, setPractitioner] = useState('');
  const [home, setHome] = useState('');
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (practitioner === '' || home.trim() === '') return;
    await acts
      .addExpert(practitioner, home)
      .then(({ paused }) => props.onDone(paused))
      .catch(setError);
  }
  return (
    <form className="card stack" onSubmit={submit} noValidate aria-label={t('booking.clinics.addExpert')}>
      <div className="setup-fields">
        <DoctorSelect
          hospital={props.hospital}
          label={t('booking.week.doctor')}
          value={practitioner}
          without={props.taken}
          wrong={tried && practitioner === '' ? t('booking.week.wrong') : undefined}
          onChange={setPractitioner}
        />
        <Input
          label={t('booking.clinics.home')}
          maxLength={120}
          {...(tried && home.trim() === '' ? { wrong: t('booking.week.wrong') } : {})}
          value={home}
          onChange={(event) => setHome(event.target.value)}
        />
      </div>
      <p className="quiet-words">{t('booking.clinics.addExpertMeans')}</p>
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit">{t('booking.clinics.addExpertDo')}</Button>
      </div>
    </form>
  );
}
