import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, dateOf, Input, momentName, Problem, Select, Tag } from '#web/kit/index.ts';
import { REASONS } from '../../../domain/handover.ts';
import { Chain } from '../chain.tsx';
import { type Handover, type Handovers, useHandoverActs } from './data.ts';

interface Props {
  hospital: number;
  data: Handovers;
  one: Handover;
}
type Doing = 'pass' | 'send_back' | 'close';

/** One hand-over: what is asked for, who answers until when, the chain, and what I can do about it. */
export function HandoverCard({ hospital, data, one }: Props) {
  const { t, i18n } = useTranslation();
  const acts = useHandoverActs(hospital);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const today = dateOf(data.now);
  const due = momentName(one.dueAt, today, i18n.language === 'en' ? 'en' : 'zh');
  async function send(what: Parameters<typeof acts.act>[1], body: object) {
    setBusy(true);
    setError(null);
    await acts.act(one.id, what, { version: one.version, ...body }).then(() => setDoing(null), setError);
    setBusy(false);
  }
  return (
    <li className="card stack">
      <div className="row apart">
        <h3>{one.patient?.name || t('triage.asker')}</h3>
        <span className="row">
          <Tag tone="indigo">{t(`triage.kind.${one.kind}`)}</Tag>
          {one.state === 'offered' && <Tag tone="amber">{t('triage.waitsFor', { to: one.offeredTo?.name })}</Tag>}
          {one.overdue && <Tag tone="cinnabar">{t('triage.overdue')}</Tag>}
        </span>
      </div>
      <p>{one.need}</p>
      <p className="quiet-words">{t('triage.holder', { name: one.holder, department: one.department.name, due })}</p>
      <Chain steps={one.steps} today={today} />
      {doing && (
        <Why
          act={doing}
          busy={busy}
          departments={data.departments.filter(({ id }) => id !== one.department.id)}
          onDo={(body) => void send(doing === 'send_back' ? 'send-back' : doing, body)}
          onLeave={() => setDoing(null)}
        />
      )}
      {error !== null && <Problem error={error} />}
      {!doing && one.mine && one.state === 'held' && (
        <div className="row">
          <Button onClick={() => setDoing('close')}>{t('triage.act.close')}</Button>
          <Button look="quiet" onClick={() => setDoing('pass')}>
            {t('triage.act.pass')}
          </Button>
        </div>
      )}
      {!doing && !one.mine && one.state === 'offered' && (
        <div className="row">
          <Button busy={busy} onClick={() => void send('accept', {})}>
            {t('triage.act.accept')}
          </Button>
          <Button look="quiet" onClick={() => setDoing('send_back')}>
            {t('triage.act.send_back')}
          </Button>
        </div>
      )}
      {one.mine && one.state === 'offered' && <p className="quiet-words">{t('triage.stillYours')}</p>}
    </li>
  );
}

/** Every refusal, transfer and end says why. */
function Why({
  act,
  departments,
  busy,
  onDo,
  onLeave,
}: {
  act: Doing;
  departments: readonly { id: string; name: string }[];
  busy: boolean;
  onDo: (body: object) => void;
  onLeave: () => void;
}) {
  const { t } = useTranslation();
  const [department, setDepartment] = useState(departments[0]?.id ?? '');
  const [reason, setReason] = useState<string>(REASONS[act][0]);
  const [note, setNote] = useState('');
  const words = note.trim();
  return (
    <form
      className="stack"
      aria-label={t(`triage.act.${act}`)}
      onSubmit={(event) => {
        event.preventDefault();
        onDo({ reason, ...(words ? { note: words } : {}), ...(act === 'pass' ? { department } : {}) });
      }}
    >
      {/* words: triage.act.pass triage.act.send_back triage.act.close */}
      {act === 'pass' && (
        <Select
          label={t('triage.to')}
          value={department}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setDepartment(event.target.value)}
        />
      )}
      <Select
        label={act === 'close' ? t('triage.outcome') : t('triage.why')}
        value={reason}
        options={REASONS[act].map((value) => ({ value, label: t(`triage.why.${act}.${value}`) }))}
        onChange={(event) => setReason(event.target.value)}
      />
      <Input
        label={t('triage.note')}
        hint={t('triage.noteHint')}
        required={reason === 'other'}
        maxLength={100}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="row">
        <Button type="submit" busy={busy}>
          {t(`triage.act.${act}`)}
        </Button>
        <Button look="plain" onClick={onLeave}>
          {t('triage.leave')}
        </Button>
      </div>
    </form>
  );
}
