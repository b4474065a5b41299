import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, Input, Notice, Problem, Select, Skeleton } from '#web/kit/index.ts';
import { type StopPreview, useStopActs, useStopPreview } from './data.ts';
import { CAUSES, causeWords, numberWords } from './say.ts';
import { SubstituteSelect } from './substitute-select.tsx';
import { WhoGoesWhere } from './who-goes-where.tsx';

interface Props {
  hospital: number;
  session: string;
  onDone: () => void;
}

/** 停诊 in place: who is concerned, who takes over, what becomes of each; then the one act, or the request for it. */
export function StopPanel({ hospital, session, onDone }: Props) {
  const { t } = useTranslation();
  const [substitute, setSubstitute] = useState<string | null>(null);
  const [offerNext, setOfferNext] = useState(true);
  const preview = useStopPreview(hospital, session, substitute, offerNext);
  if (preview.error) return <Problem error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <Skeleton rows={[5, 5]} />;
  const { data } = preview;
  return (
    <div className="stack asked">
      <p>
        <b>{t('booking.stop.concerned', { count: data.numbers.concerned })}</b>{' '}
        {numberWords(t, data.numbers).join(' · ')}
      </p>
      <div className="row">
        <SubstituteSelect
          joint={data.session.joint}
          options={data.substitutes}
          chosen={substitute}
          onChoose={setSubstitute}
        />
        <Checkbox label={t('booking.stop.offerNext')} checked={offerNext} onChange={setOfferNext} />
      </div>
      <WhoGoesWhere preview={data} />
      <Act hospital={hospital} preview={data} wish={{ substitute, offerNext }} onDone={onDone} />
    </div>
  );
}

const LEAST = 2;

function Act({
  hospital,
  preview,
  wish,
  onDone,
}: {
  hospital: number;
  preview: StopPreview;
  wish: { substitute: string | null; offerNext: boolean };
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const acts = useStopActs(hospital);
  const [cause, setCause] = useState<string>('ill');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { needsApproval, urgentAllowed, asked, session } = preview;
  const short = reason.trim().length < LEAST;

  async function run(what: 'stop' | 'urgent' | 'ask') {
    setTried(true);
    if (short) return;
    setBusy(true);
    setError(null);
    const full = { ...wish, cause, reason: reason.trim() };
    const work = what === 'ask' ? acts.ask(session.id, full) : acts.stop(session.id, full, what === 'urgent');
    await work.then(onDone).catch(setError);
    setBusy(false);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void run(!needsApproval ? 'stop' : 'ask');
  }
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={t('booking.stop.why')}>
      <div className="stack">
        <Select
          label={t('booking.stop.cause')}
          value={cause}
          options={CAUSES.map((one) => ({ value: one, label: causeWords(t, one) }))}
          onChange={(event) => setCause(event.target.value)}
        />
        <Input
          label={t('booking.stop.reason')}
          maxLength={500}
          autoComplete="off"
          value={reason}
          wrong={tried && short ? t('booking.stop.reasonShort') : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      {needsApproval && <Notice title={asked ? t('booking.stop.askedAlready') : t('booking.stop.needsApproval')} />}
      {error !== null && <Problem error={error} />}
      <div className="row">
        {!needsApproval && (
          <Button type="submit" look="danger" busy={busy}>
            {t('booking.stop.do', { count: preview.numbers.concerned })}
          </Button>
        )}
        {needsApproval && !asked && (
          <Button type="submit" busy={busy}>
            {t('booking.stop.ask')}
          </Button>
        )}
        {needsApproval && urgentAllowed && (
          <Button look="danger" busy={busy} onClick={() => void run('urgent')}>
            {t('booking.stop.urgent')}
          </Button>
        )}
      </div>
      <p className="quiet-words small">{t('booking.stop.means', { hours: preview.answerHours })}</p>
    </form>
  );
}
