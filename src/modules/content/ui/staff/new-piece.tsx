import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Problem, Select } from '#web/kit/index.ts';
import { KINDS, type Kind, VISIT_STEPS, type VisitStep } from '../../domain/kinds.ts';
import { usePieceActs, useSubjects } from './data.ts';

/** What kind of text, about whom, and its title. */
export function NewPieceForm({ hospital, onMade }: { hospital: number; onMade: (id: string) => void }) {
  const { t } = useTranslation();
  const { departments, doctors } = useSubjects(hospital);
  const acts = usePieceActs(hospital);
  const [kind, setKind] = useState<Kind>('education');
  const [subject, setSubject] = useState('');
  const [step, setStep] = useState('');
  const [title, setTitle] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const needed = kind === 'doctor' || kind === 'department';
  const offered = (kind === 'doctor' ? doctors.data?.items : departments.data?.items) ?? [];
  const chosen = offered.some(({ id }) => id === subject) ? subject : needed ? (offered[0]?.id ?? '') : '';

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const about = needed ? chosen : null;
      const { id } = await acts.create({
        kind,
        about,
        department: needed ? null : chosen || null,
        step: kind === 'education' && step ? (step as VisitStep) : null,
        titleZh: title.trim(),
      });
      onMade(id);
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  }
  return (
    <form className="card stack" onSubmit={(event) => void submit(event)} aria-label={t('content.staff.new')}>
      <Select
        label={t('content.staff.kind')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`content.staff.kind.${value}`) }))}
        onChange={(event) => setKind(event.target.value as Kind)}
      />
      <Select
        label={kind === 'doctor' ? t('content.staff.whichDoctor') : t('content.staff.whichDepartment')}
        value={chosen}
        options={[
          ...(needed ? [] : [{ value: '', label: t('content.staff.wholeHospital') }]),
          ...offered.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => setSubject(event.target.value)}
      />
      {kind === 'education' && (
        <Select
          label={t('content.staff.step')}
          value={step}
          options={[
            { value: '', label: t('content.staff.anyStep') },
            ...VISIT_STEPS.map((value) => ({ value, label: t(`content.step.${value}`) })),
          ]}
          onChange={(event) => setStep(event.target.value)}
        />
      )}
      <Input
        label={t('content.staff.titleZh')}
        required
        maxLength={60}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy}>
          {t('content.staff.begin')}
        </Button>
      </div>
    </form>
  );
}
