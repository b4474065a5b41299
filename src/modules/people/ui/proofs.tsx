import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Field, Problem, toast } from '#web/kit/index.ts';
import type { Proof } from '../contract.ts';
import { proofAddress, usePeopleActs } from './data.ts';

/** The files that prove a record; each opens. */
export function ProofList({ hospital, title, files }: { hospital: number; title: string; files: readonly Proof[] }) {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  return (
    <ul className="people-proofs">
      {files.map(({ id, media, at }, place) => (
        <li key={id}>
          <a href={proofAddress(hospital, id)}>
            {t(media === 'application/pdf' ? 'people.proof.pdf' : 'people.proof.picture', { no: place + 1 })}
            <span className="only-heard"> {title}</span>
          </a>{' '}
          <span className="quiet-words">{at.slice(0, 10)}</span>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  hospital: number;
  of: 'licence' | 'certificate' | 'training';
  id: string;
  title: string;
}

/** Chosen is sent: a photograph or a PDF is kept beside the record and never changed. */
export function ProofField({ hospital, of, id, title }: Props) {
  const { t } = useTranslation();
  const { addProof } = usePeopleActs(hospital);
  const { busy, error, run } = useAct();
  const [round, setRound] = useState(0);

  async function send(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    if (!file) return;
    if (await run(() => addProof(of, id, file))) toast(t('people.proof.kept'));
    // The same file may be chosen again after a refusal.
    setRound(round + 1);
  }
  return (
    <>
      <Field label={t('people.proof.add', { title })} hint={t(busy ? 'people.proof.sending' : 'people.proof.hint')}>
        {(ids) => (
          <input
            {...ids}
            key={round}
            type="file"
            className="input"
            disabled={busy}
            accept=".png,.jpg,.jpeg,.webp,.pdf"
            onChange={(event) => void send(event)}
          />
        )}
      </Field>
      {error !== null && <Problem error={error} />}
    </>
  );
}
// words: people.proof.sending people.proof.hint people.proof.pdf people.proof.picture
