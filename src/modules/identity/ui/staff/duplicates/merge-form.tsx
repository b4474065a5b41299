import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Notice, Problem, RadioGroup, Skeleton } from '#web/kit/index.ts';
import { useAct } from '../admin/use-act.ts';
import { type ComparedRecord, type DuplicatePair, useComparison, useMergeActs } from './data.ts';

const REASON_LEAST = 4;

interface Props {
  hospital: number;
  pair: DuplicatePair;
  onLeave: () => void;
}

/** Which record stays, and why the two are one person; what stands in the way is said before anybody types. */
export function MergeForm({ hospital, pair, onLeave }: Props) {
  const { t } = useTranslation();
  const { first, second } = pair;
  const id = useId();
  const asked = useComparison(hospital, first.id, second.id);
  const acts = useMergeActs(hospital);
  const { busy, error, run } = useAct();
  const [stays, setStays] = useState(better(first, second).id);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = reason.trim().length < REASON_LEAST;

  function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (tooShort) document.getElementById(id)?.querySelector<HTMLElement>('input[type=text]')?.focus();
    else void run(() => acts.merge(stays, stays === first.id ? second.id : first.id, reason.trim()));
  }

  if (asked.error) return <Problem error={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return <Skeleton rows={[3]} />;
  if (asked.data.obstacles.length > 0) {
    return (
      <Notice tone="soon">
        <p>{t('identity.staff.mergeNotYet')}</p>
        <ul>
          {asked.data.obstacles.map((obstacle) => (
            <li key={obstacle}>{obstacle}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  const side = (one: ComparedRecord, label: string) => ({ value: one.id, label: `${label}：${one.name}` });
  return (
    <form id={id} className="stack asked" onSubmit={save} noValidate aria-label={t('identity.staff.merge')}>
      <RadioGroup
        label={t('identity.staff.stays')}
        options={[side(first, t('identity.staff.recordA')), side(second, t('identity.staff.recordB'))]}
        value={stays}
        onChange={setStays}
      />
      <p className="quiet-words">{t('identity.staff.mergeMeans')}</p>
      <Input
        label={t('identity.staff.mergeReason')}
        hint={t('identity.staff.mergeReasonHint')}
        maxLength={200}
        autoComplete="off"
        value={reason}
        wrong={tried && tooShort ? t('identity.staff.mergeReasonWrong') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy}>
          {t('identity.staff.merge')}
        </Button>
        <Button look="plain" onClick={onLeave}>
          {t('identity.staff.leaveIt')}
        </Button>
      </div>
    </form>
  );
}

/** Proposed to stay: who has a resident number, else who has more documents, else who is longer here. */
function better(a: ComparedRecord, b: ComparedRecord): ComparedRecord {
  const worth = (one: ComparedRecord) =>
    (one.documents.some((d) => d.kind === 'resident_id') ? 100 : 0) + one.documents.length;
  if (worth(a) !== worth(b)) return worth(a) > worth(b) ? a : b;
  return a.registeredAt <= b.registeredAt ? a : b;
}
