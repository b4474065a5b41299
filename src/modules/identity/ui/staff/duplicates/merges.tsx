import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, type Lang, momentName, Problem, Tag } from '#web/kit/index.ts';
import { useAct } from '../admin/use-act.ts';
import { type PatientMerge, useMergeActs, useMerges } from './data.ts';

const REASON_LEAST = 4;

/** 合并记录: what was merged, the latest first; each can be taken back with a reason. */
export function Merges({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const merges = useMerges(hospital);
  if (merges.error) return <Problem error={merges.error} onRetry={() => void merges.refetch()} />;
  if (!merges.data || merges.data.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('identity.staff.merges')}</h2>
      <ul className="rota">
        {merges.data.map((merge) => (
          <Line key={merge.id} hospital={hospital} today={today} merge={merge} />
        ))}
      </ul>
    </section>
  );
}

function Line({ hospital, today, merge }: { hospital: number; today: string; merge: PatientMerge }) {
  const { t, i18n } = useTranslation();
  const at = (moment: string) => momentName(moment, today, i18n.language as Lang);
  const [open, setOpen] = useState(false);
  const { survivor, replaced, undone, by } = merge;
  return (
    <li className="card stack">
      <div className="row apart">
        <h3>{t('identity.staff.mergeLine', { replaced: replaced.name, survivor: survivor.name })}</h3>
        {undone && <Tag>{t('identity.staff.undone')}</Tag>}
      </div>
      <p className="quiet-words">
        {at(merge.at)} {by}
      </p>
      <p>{merge.reason}</p>
      {undone && <p>{t('identity.staff.undoneWhy', { at: at(undone.at), reason: undone.reason })}</p>}
      {!undone && !merge.undoable && <p className="quiet-words">{t('identity.staff.undoLaterFirst')}</p>}
      {merge.undoable && (
        <div className="row">
          <Button look="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('identity.staff.undo')}
          </Button>
        </div>
      )}
      {open && <UndoForm hospital={hospital} merge={merge.id} />}
    </li>
  );
}

function UndoForm({ hospital, merge }: { hospital: number; merge: string }) {
  const { t } = useTranslation();
  const acts = useMergeActs(hospital);
  const { busy, error, run } = useAct();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = reason.trim().length < REASON_LEAST;
  function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!tooShort) void run(() => acts.undo(merge, reason.trim()));
  }
  return (
    <form className="stack asked" onSubmit={save} noValidate aria-label={t('identity.staff.undo')}>
      <p className="quiet-words">{t('identity.staff.undoMeans')}</p>
      <Input
        label={t('identity.staff.undoReason')}
        maxLength={200}
        autoComplete="off"
        value={reason}
        wrong={tried && tooShort ? t('identity.staff.mergeReasonWrong') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" look="danger" busy={busy}>
          {t('identity.staff.undoSure')}
        </Button>
      </div>
    </form>
  );
}
