import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Problem, RadioGroup, Select, TextArea, toast } from '#web/kit/index.ts';
import type { Kind } from '../../../domain/handover.ts';
import { type Handovers, useHandoverActs } from './data.ts';

export interface Person {
  id: string;
  name: string;
}
/** How somebody is found among the patients; the shell knows. */
export type Find = (onChoose: (person: Person) => void) => ReactNode;

interface Props {
  hospital: number;
  data: Handovers;
  find: Find;
}

/** 首问、首诊登记: what is asked for, by whom if it is known, and in which department one is oneself. */
export function OpenForm({ hospital, data, find }: Props) {
  const { t } = useTranslation();
  const acts = useHandoverActs(hospital);
  const [kind, setKind] = useState<Kind>('first_asked');
  const [department, setDepartment] = useState(data.own ?? data.departments[0]?.id ?? '');
  const [need, setNeed] = useState('');
  const [person, setPerson] = useState<Person | null>(null);
  const [finding, setFinding] = useState(false);
  const [round, setRound] = useState(0);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const missing = kind === 'first_doctor' && person === null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (missing) return setFinding(true);
    setBusy(true);
    setError(null);
    try {
      const body = { kind, department, need: need.trim(), ...(person ? { patient: person.id } : {}) };
      await acts.open(body, `triage.open.${data.now}.${round}`);
      toast(t('triage.opened'));
      setNeed('');
      setPerson(null);
      setFinding(false);
      setRound(round + 1);
    } catch (problem) {
      setError(problem);
    }
    setBusy(false);
  }
  return (
    <Card title={t('triage.open.title')}>
      <form className="stack" onSubmit={(event) => void submit(event)} aria-label={t('triage.open.title')}>
        <RadioGroup
          side
          label={t('triage.kind')}
          value={kind}
          options={[
            { value: 'first_asked', label: t('triage.kind.first_asked') },
            { value: 'first_doctor', label: t('triage.kind.first_doctor') },
          ]}
          onChange={(value) => setKind(value as Kind)}
        />
        <Select
          label={t('triage.here')}
          value={department}
          options={data.departments.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setDepartment(event.target.value)}
        />
        <div className="row">
          <span>{person ? t('triage.patient', { name: person.name }) : t('triage.nobodyNamed')}</span>
          <Button look="quiet" onClick={() => (person ? setPerson(null) : setFinding(!finding))}>
            {person ? t('triage.patientOff') : t('triage.find')}
          </Button>
        </div>
        <TextArea
          label={t('triage.need')}
          hint={t('triage.needHint')}
          required
          rows={2}
          maxLength={300}
          value={need}
          onChange={(event) => setNeed(event.target.value)}
        />
        {error !== null && <Problem error={error} />}
        <div className="row">
          <Button type="submit" busy={busy}>
            {t('triage.open.do')}
          </Button>
        </div>
      </form>
      {finding && !person && (
        <div className="asked">
          {find((chosen) => {
            setPerson(chosen);
            setFinding(false);
          })}
        </div>
      )}
    </Card>
  );
}
