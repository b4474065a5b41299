import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Page, Problem, Skeleton, TextArea } from '#web/kit/index.ts';
import type { Me } from '../../data.ts';
import { documentName } from '../../names.ts';
import { useAct } from '../admin/use-act.ts';
import { FindPatient } from '../find-patient.tsx';
import { type FoundPatient, PatientLine } from '../patient-line.tsx';
import { useCard, useEmergencyActs } from './data.ts';

/** Letters; the server's bound too. */
const SHORTEST = 6;

/** 紧急查看: find, say why, read. What is open already stands on top. */
export function Emergency({ hospital, me }: { hospital: number; me: Me }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const acts = useEmergencyActs(hospital);
  const { busy, error, run } = useAct();
  const [text, setText] = useState('');
  const [patient, setPatient] = useState<FoundPatient | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = reason.trim().length < SHORTEST;

  async function open(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!patient || tooShort || !(await run(() => acts.open(patient.id, reason.trim())))) return;
    setPatient(null);
    setTried(false);
    setReason('');
    setText('');
  }

  return (
    <Page title={t('identity.staff.emergency')} below={t('identity.staff.emergencyWhy')}>
      {[...new Set(me.emergencies?.map((one) => one.patient))].map((id) => (
        <Card key={id} hospital={hospital} patient={id} />
      ))}
      {!patient && (
        <FindPatient hospital={hospital} inputRef={input} text={text} onText={setText} onChoose={setPatient} />
      )}
      {patient && (
        <form className="stack card" onSubmit={open} noValidate>
          <PatientLine patient={patient} />
          <TextArea
            label={t('identity.staff.emergencyReason')}
            hint={t('identity.staff.emergencyReasonHint')}
            maxLength={200}
            value={reason}
            wrong={tried && tooShort ? t('identity.staff.emergencyReasonWrong') : undefined}
            autoFocus
            onChange={(event) => setReason(event.target.value)}
          />
          {error !== null && <Problem error={error} />}
          <div className="row">
            <Button type="submit" look="danger" busy={busy}>
              {t('identity.staff.emergencyOpen')}
            </Button>
            <Button look="plain" onClick={() => setPatient(null)}>
              {t('identity.staff.leaveIt')}
            </Button>
          </div>
        </form>
      )}
    </Page>
  );
}

function Card({ hospital, patient }: { hospital: number; patient: string }) {
  const { t } = useTranslation();
  const { data, error } = useCard(hospital, patient);
  if (error) return <Problem error={error} />;
  if (!data) return <Skeleton rows={[5]} />;
  return (
    <section className="card stack emergency-card" aria-label={data.name}>
      <h2>
        {data.name} {t('identity.staff.age', { age: data.age })}
      </h2>
      <dl>
        <dt>{t('identity.staff.phone')}</dt>
        <dd>{data.phone}</dd>
        <dt>{t('identity.staff.birthDate')}</dt>
        <dd>{data.birthDate}</dd>
        {data.address && <dt>{t('identity.staff.address')}</dt>}
        {data.address && <dd>{data.address}</dd>}
        {data.documents.map((one) => (
          <div key={one.number}>
            <dt>{documentName(t, one.kind)}</dt>
            <dd>{one.number}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
