import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Problem, Select, toast } from '#web/kit/index.ts';
import { type Proposal, useDoctors, useElasticActs, useRooms } from './data.ts';
import { ProposalTitle, Waits } from './waits.tsx';

/** A proposal that waits for somebody to decide: accepted it becomes a draft in the rota, turned down it says why. */
export function OpenProposal({ hospital, today, one }: { hospital: number; today: string; one: Proposal }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'accept' | 'reject' | null>(null);
  const open = (what: 'accept' | 'reject') => setAsked(asked === what ? null : what);
  return (
    <li className="card stack">
      <ProposalTitle one={one} />
      <Waits one={one} />
      <p className="quiet-words">{t('elastic.basedOn', { from: one.basedOn.from, to: one.basedOn.to })}</p>
      <div className="row">
        <Button aria-expanded={asked === 'accept'} onClick={() => open('accept')}>
          {t('elastic.accept')} <span className="only-heard">{one.department.name}</span>
        </Button>
        <Button look="plain" aria-expanded={asked === 'reject'} onClick={() => open('reject')}>
          {t('elastic.reject')} <span className="only-heard">{one.department.name}</span>
        </Button>
      </div>
      {asked === 'accept' && <Accept hospital={hospital} today={today} one={one} />}
      {asked === 'reject' && <Reject hospital={hospital} one={one} />}
    </li>
  );
}

const LEAST = 4;
const enough = (reason: string) => reason.trim().length >= LEAST;

function Accept({ hospital, today, one }: { hospital: number; today: string; one: Proposal }) {
  const { t } = useTranslation();
  const acts = useElasticActs(hospital);
  const doctors = useDoctors(hospital, one.department.id);
  const rooms = useRooms(hospital);
  const [draft, setDraft] = useState({
    practitioner: '',
    place: '',
    from: '',
    weeks: '4',
    minutes: '10',
    fee: '',
    reason: '',
  });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const missing = (value: string) => (tried && value === '' ? { wrong: t('elastic.missing') } : {});

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const { practitioner, place, from, weeks, minutes, reason } = draft;
    const fee = Math.round(Number(draft.fee) * 100);
    if (!practitioner || !place || !from || draft.fee === '' || Number.isNaN(fee) || !enough(reason)) return;
    setBusy(true);
    setError(null);
    const body = { practitioner, place, from, weeks: Number(weeks), minutesPerSlot: Number(minutes), fee, reason };
    await acts
      .accept(one.id, body)
      .then(({ sessions }) => toast(t('elastic.drafted', { count: sessions })))
      .catch(setError);
    setBusy(false);
  }
  return (
    <form className="stack asked" onSubmit={submit} noValidate aria-label={t('elastic.accept')}>
      <p className="quiet-words">{t('elastic.acceptMeans')}</p>
      <div className="setup-fields">
        <Select
          label={t('elastic.doctor')}
          {...missing(draft.practitioner)}
          value={draft.practitioner}
          options={[
            { value: '', label: t('elastic.choose') },
            ...(doctors.data ?? []).map((it) => ({ value: it.id, label: `${it.name} · ${it.title}` })),
          ]}
          onChange={(event) => set({ practitioner: event.target.value })}
        />
        <Select
          label={t('elastic.room')}
          {...missing(draft.place)}
          value={draft.place}
          options={[
            { value: '', label: t('elastic.choose') },
            ...(rooms.data ?? []).map((it) => ({ value: it.id, label: `${it.name} · ${it.building} ${it.floor}` })),
          ]}
          onChange={(event) => set({ place: event.target.value })}
        />
        <Input
          label={t('elastic.from')}
          type="date"
          min={today}
          {...missing(draft.from)}
          value={draft.from}
          onChange={(event) => set({ from: event.target.value })}
        />
        <Input
          label={t('elastic.weeks')}
          type="number"
          min={1}
          max={12}
          value={draft.weeks}
          onChange={(event) => set({ weeks: event.target.value })}
        />
        <Input
          label={t('elastic.each')}
          type="number"
          min={1}
          max={30}
          value={draft.minutes}
          onChange={(event) => set({ minutes: event.target.value })}
        />
        <Input
          label={t('elastic.fee')}
          inputMode="decimal"
          {...missing(draft.fee)}
          value={draft.fee}
          onChange={(event) => set({ fee: event.target.value })}
        />
      </div>
      <Reason tried={tried} value={draft.reason} onChange={(reason) => set({ reason })} />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy}>
          {t('elastic.acceptDo')}
        </Button>
      </div>
    </form>
  );
}

function Reject({ hospital, one }: { hospital: number; one: Proposal }) {
  const { t } = useTranslation();
  const acts = useElasticActs(hospital);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (enough(reason)) void acts.reject(one.id, reason.trim()).catch(setError);
  }
  return (
    <form className="stack asked" onSubmit={submit} noValidate aria-label={t('elastic.reject')}>
      <Reason tried={tried} value={reason} onChange={setReason} />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" look="danger">
          {t('elastic.rejectDo')}
        </Button>
      </div>
    </form>
  );
}

function Reason({ tried, value, onChange }: { tried: boolean; value: string; onChange: (reason: string) => void }) {
  const { t } = useTranslation();
  return (
    <Input
      label={t('elastic.reason')}
      maxLength={300}
      autoComplete="off"
      {...(tried && !enough(value) ? { wrong: t('elastic.reasonShort') } : {})}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
