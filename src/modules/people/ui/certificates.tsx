import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, EmptyState, Input, Problem, Select, Tag } from '#web/kit/index.ts';
import { type Kept, usePeopleActs } from './data.ts';
import { ProofField, ProofList } from './proofs.tsx';
import { toneOf } from './say.ts';

const kinds = ['elder_friendly', 'disability_friendly', 'other'] as const;

/** Certificates of the hospital, with the document that proves each. */
export function Certificates({ hospital, today, kept }: { hospital: number; today: string; kept: Kept }) {
  const { t } = useTranslation();
  const { endCertificate } = usePeopleActs(hospital);
  const { busy, error, run } = useAct();
  const [making, setMaking] = useState(false);
  return (
    <>
      {making ? (
        <NewCertificate hospital={hospital} today={today} onDone={() => setMaking(false)} />
      ) : (
        <Button onClick={() => setMaking(true)}>{t('people.certificate.new')}</Button>
      )}
      {error !== null && <Problem error={error} />}
      {kept.certificates.length === 0 && <EmptyState text={t('people.certificate.none')} />}
      {kept.certificates.map((one) => (
        <section key={one.id} className="card stack">
          <div className="row">
            <h2>{one.title}</h2>
            <Tag tone={toneOf[one.validity]}>{t(`people.validity.${one.validity}`)}</Tag>
          </div>
          <p>
            {t(`people.certificate.${one.kind}`)} · {one.issuedBy} · {one.issuedOn} ·{' '}
            {t('people.until', { day: one.validUntil ?? t('people.noEnd') })}
          </p>
          <p className="quiet-words">{t('people.evidenceIs', { text: one.evidence })}</p>
          <ProofList hospital={hospital} title={one.title} files={one.files} />
          <ProofField hospital={hospital} of="certificate" id={one.id} title={one.title} />
          <Button look="plain" busy={busy} onClick={() => void run(() => endCertificate(one.id))}>
            {t('people.end')}
            <span className="only-heard"> {one.title}</span>
          </Button>
        </section>
      ))}
    </>
  );
}

function NewCertificate({ hospital, today, onDone }: { hospital: number; today: string; onDone(): void }) {
  const { t } = useTranslation();
  const { keepCertificate } = usePeopleActs(hospital);
  const { busy, error, run } = useAct();
  const [kind, setKind] = useState<(typeof kinds)[number]>('elder_friendly');
  const [text, setText] = useState({ title: '', issuedBy: '', issuedOn: today, validUntil: '', evidence: '' });
  const write = (part: keyof typeof text) => (event: { target: { value: string } }) =>
    setText({ ...text, [part]: event.target.value });
  const ready = [text.title, text.issuedBy, text.issuedOn, text.evidence].every((one) => one.trim() !== '');

  const backwards = text.validUntil !== '' && text.validUntil < text.issuedOn;

  async function make(event: FormEvent) {
    event.preventDefault();
    if (await run(() => keepCertificate({ ...text, kind, validUntil: text.validUntil || null }))) onDone();
  }
  return (
    <form className="card stack" onSubmit={(event) => void make(event)}>
      <h2>{t('people.certificate.new')}</h2>
      <div className="people-fields">
        <Select
          label={t('people.certificate.kind')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`people.certificate.${value}`) }))}
          onChange={(event) => setKind(event.target.value as typeof kind)}
        />
        <Input label={t('people.title')} maxLength={200} value={text.title} onChange={write('title')} />
        <Input label={t('people.certificate.by')} maxLength={200} value={text.issuedBy} onChange={write('issuedBy')} />
        <Input label={t('people.certificate.on')} type="date" value={text.issuedOn} onChange={write('issuedOn')} />
        <Input
          label={t('people.untilDay')}
          type="date"
          value={text.validUntil}
          {...(backwards && { wrong: t('people.untilWrong') })}
          onChange={write('validUntil')}
        />
        <Input label={t('people.evidence')} maxLength={1000} value={text.evidence} onChange={write('evidence')} />
      </div>
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy} disabled={!ready || backwards}>
          {t('people.save')}
        </Button>
        <Button look="plain" onClick={onDone}>
          {t('people.cancel')}
        </Button>
      </div>
    </form>
  );
}
