import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Problem, Select, Tag, type TagTone } from '#web/kit/index.ts';
import { ReasonForm } from '../reason-form.tsx';
import { type Paper, useClinicActs } from './data.ts';

const tones: Record<Paper['state'], TagTone> = {
  valid: 'jade',
  soon: 'amber',
  expired: 'amber',
  later: 'indigo',
  withdrawn: 'plain',
};

/** One paper: which, until when, and that it is withdrawn with a reason. */
export function PaperLine(props: { hospital: number; paper: Paper; onPaused: (count: number) => void }) {
  const { t } = useTranslation();
  const { paper } = props;
  const acts = useClinicActs(props.hospital);
  const [asked, setAsked] = useState(false);
  return (
    <li className="stack">
      <div className="row apart">
        <p>
          <b>{paper.name}</b> {paper.number} ·{' '}
          {t('booking.clinics.fromUntil', { from: paper.from, until: paper.until })}
          {paper.why && <span className="quiet-words"> · {paper.why}</span>}
        </p>
        <span className="row">
          {/* words: booking.clinics.paperState.valid booking.clinics.paperState.soon booking.clinics.paperState.expired booking.clinics.paperState.later booking.clinics.paperState.withdrawn */}
          <Tag tone={tones[paper.state]}>{t(`booking.clinics.paperState.${paper.state}`)}</Tag>
          {paper.state !== 'withdrawn' && (
            <Button look="plain" aria-expanded={asked} onClick={() => setAsked(!asked)}>
              {t('booking.clinics.withdraw')} <span className="only-heard">{paper.name}</span>
            </Button>
          )}
        </span>
      </div>
      {asked && (
        <ReasonForm
          label={t('booking.clinics.withdraw')}
          reason={t('booking.clinics.withdrawWhy')}
          acts={[
            {
              name: t('booking.clinics.withdrawDo'),
              look: 'danger',
              run: (reason) =>
                acts.withdraw(paper.id, reason).then(({ paused }) => {
                  props.onPaused(paused);
                  setAsked(false);
                }),
            },
          ]}
        />
      )}
    </li>
  );
}

/** A new paper of one doctor. */
export function PaperForm(props: {
  hospital: number;
  today: string;
  practitioner: string;
  onDone: (opened: number) => void;
}) {
  const { t } = useTranslation();
  const acts = useClinicActs(props.hospital);
  const [kind, setKind] = useState('licence');
  const [number, setNumber] = useState('');
  const [from, setFrom] = useState(props.today);
  const [until, setUntil] = useState('');
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const missing = (value: string) => (tried && value.trim() === '' ? { wrong: t('booking.week.wrong') } : {});

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (number.trim() === '' || from === '' || until < from) return;
    setError(null);
    await acts
      .addPaper(props.practitioner, { kind, number, from, until })
      .then(({ opened }) => props.onDone(opened))
      .catch(setError);
  }
  return (
    <form className="stack asked" onSubmit={submit} noValidate aria-label={t('booking.clinics.addPaper')}>
      <div className="setup-fields">
        <Select
          label={t('booking.clinics.paperKind')}
          value={kind}
          options={(['licence', 'filing', 'contract'] as const).map((value) => ({
            value,
            label: t(`booking.clinics.paper.${value}`),
          }))}
          onChange={(event) => setKind(event.target.value)}
        />
        <Input
          label={t('booking.clinics.paperNumber')}
          maxLength={60}
          {...missing(number)}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
        <Input
          label={t('booking.clinics.validFrom')}
          type="date"
          {...missing(from)}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <Input
          label={t('booking.clinics.validUntil')}
          type="date"
          min={from}
          {...(tried && until < from ? { wrong: t('booking.week.wrong') } : {})}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      </div>
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit">{t('booking.clinics.addPaperDo')}</Button>
      </div>
    </form>
  );
}
