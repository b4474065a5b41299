import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, EmptyState, Input, Problem, Select, Tag } from '#web/kit/index.ts';
import { type Kept, usePeopleActs } from './data.ts';
import { ProofField, ProofList } from './proofs.tsx';
import { toneOf } from './say.ts';

const kinds = ['practice', 'technology', 'outside', 'scope'] as const;

/** Licences of people and the scope of the house; what ends first stands first. */
export function Licences({ hospital, today, kept }: { hospital: number; today: string; kept: Kept }) {
  const { t } = useTranslation();
  const { endLicence } = usePeopleActs(hospital);
  const { busy, error, run } = useAct();
  const [making, setMaking] = useState(false);
  return (
    <>
      {making ? (
        <NewLicence hospital={hospital} today={today} kept={kept} onDone={() => setMaking(false)} />
      ) : (
        <Button onClick={() => setMaking(true)}>{t('people.licence.new')}</Button>
      )}
      {error !== null && <Problem error={error} />}
      {kept.licences.length === 0 && <EmptyState text={t('people.licence.none')} />}
      <ul className="people-list card">
        {kept.licences.map((one) => (
          <li key={one.id}>
            <b>
              {one.name ?? t('people.licence.house')} · {one.title}
            </b>
            <span className="quiet-words">
              {t(`people.licence.${one.kind}`)} · {t('people.until', { day: one.validUntil ?? t('people.noEnd') })}
              {one.evidence && ` · ${one.evidence}`}
            </span>
            <ProofList hospital={hospital} title={one.title} files={one.files} />
            <span className="row">
              <Tag tone={toneOf[one.validity]}>{t(`people.validity.${one.validity}`)}</Tag>
              <Button look="plain" busy={busy} onClick={() => void run(() => endLicence(one.id))}>
                {t('people.end')}
                <span className="only-heard"> {one.title}</span>
              </Button>
            </span>
            <details>
              <summary>{t('people.proof.open')}</summary>
              <ProofField hospital={hospital} of="licence" id={one.id} title={one.title} />
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

function NewLicence({
  hospital,
  today,
  kept,
  onDone,
}: {
  hospital: number;
  today: string;
  kept: Kept;
  onDone(): void;
}) {
  const { t } = useTranslation();
  const { keepLicence } = usePeopleActs(hospital);
  const { busy, error, run } = useAct();
  const [kind, setKind] = useState<(typeof kinds)[number]>('practice');
  const [account, setAccount] = useState(kept.colleagues[0]?.account ?? '');
  const [text, setText] = useState({ title: '', validFrom: today, validUntil: '', evidence: '' });
  const write = (part: keyof typeof text) => (event: { target: { value: string } }) =>
    setText({ ...text, [part]: event.target.value });

  const backwards = text.validUntil !== '' && text.validUntil < text.validFrom;

  async function make(event: FormEvent) {
    event.preventDefault();
    const whose = kind === 'scope' ? null : account;
    if (await run(() => keepLicence({ ...text, kind, account: whose, validUntil: text.validUntil || null }))) onDone();
  }
  return (
    <form className="card stack" onSubmit={(event) => void make(event)}>
      <h2>{t('people.licence.new')}</h2>
      <div className="people-fields">
        <Select
          label={t('people.licence.kind')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`people.licence.${value}`) }))}
          onChange={(event) => setKind(event.target.value as typeof kind)}
        />
        {kind !== 'scope' && (
          <Select
            label={t('people.person')}
            value={account}
            options={kept.colleagues.map(({ account, name }) => ({ value: account, label: name }))}
            onChange={(event) => setAccount(event.target.value)}
          />
        )}
        <Input label={t('people.title')} maxLength={200} value={text.title} onChange={write('title')} />
        <Input label={t('people.from')} type="date" value={text.validFrom} onChange={write('validFrom')} />
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
        <Button type="submit" busy={busy} disabled={text.title.trim() === '' || text.validFrom === '' || backwards}>
          {t('people.save')}
        </Button>
        <Button look="plain" onClick={onDone}>
          {t('people.cancel')}
        </Button>
      </div>
    </form>
  );
}
