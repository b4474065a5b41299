import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Input, type Lang, momentName, Page, Problem, Skeleton } from '#web/kit/index.ts';
import { type ProofToCheck, useProofActs, useProofs } from './data.ts';
import { GroupList } from './group-list.tsx';
import { GrownList } from './grown-list.tsx';

/** 优待核对: proofs that wait for a look at the paper; below, the hospital's groups and what they are granted. */
export function Proofs({ hospital, today, keeps }: { hospital: number; today: string; keeps: boolean }) {
  const { t } = useTranslation();
  const list = useProofs(hospital);
  return (
    <Page title={t('identity.staff.proofs')} below={t('identity.staff.proofsWhy')}>
      {list.error && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={[8, 8]} />}
      {list.data && list.data.items.length === 0 && <EmptyState text={t('identity.staff.proofsNone')} />}
      {list.data && list.data.items.length > 0 && <h2>{t('identity.staff.proofsWaiting')}</h2>}
      <ul className="rota">
        {list.data?.items.map((proof) => (
          <Waiting key={proof.id} hospital={hospital} today={today} proof={proof} />
        ))}
      </ul>
      <GrownList hospital={hospital} />
      {list.data && <GroupList hospital={hospital} groups={list.data.groups} keeps={keeps} />}
    </Page>
  );
}

function Waiting({ hospital, today, proof }: { hospital: number; today: string; proof: ProofToCheck }) {
  const { t, i18n } = useTranslation();
  const acts = useProofActs(hospital);
  const [until, setUntil] = useState(proof.validUntil ?? '');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function run(act: () => Promise<void>) {
    setBusy(true);
    setError(null);
    await act().catch(setError);
    setBusy(false);
  }
  return (
    <li className="card stack">
      <h3>
        {proof.patient.name} · {proof.group}
      </h3>
      <p>
        {t('identity.staff.proofOf', { proof: proof.proof })} <b>{proof.number ?? t('identity.staff.noNumber')}</b>{' '}
        <span className="quiet-words">{momentName(proof.askedAt, today, i18n.language as Lang)}</span>
      </p>
      <form
        className="row ends asked"
        aria-label={t('identity.staff.proofSeenOf', { name: proof.patient.name })}
        onSubmit={(event) => {
          event.preventDefault();
          void run(() => acts.confirm(proof.id, until));
        }}
      >
        <Input
          type="date"
          label={t('identity.staff.validUntil')}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
        <Button type="submit" busy={busy}>
          {t('identity.staff.proofSeen')}
        </Button>
      </form>
      <form
        className="row ends"
        aria-label={t('identity.staff.proofRefuseOf', { name: proof.patient.name })}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim()) void run(() => acts.refuse(proof.id, reason.trim()));
        }}
      >
        <Input
          label={t('identity.staff.refuseReason')}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button type="submit" look="danger" busy={busy} disabled={!reason.trim()}>
          {t('identity.staff.proofRefuse')}
        </Button>
      </form>
      {error !== null && <Problem error={error} />}
    </li>
  );
}
