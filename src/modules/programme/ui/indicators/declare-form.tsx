import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Field, Input, Problem, RadioGroup, Select, TextArea } from '#web/kit/index.ts';
import { type Said, type TableValue, useSetActs } from './data.ts';
import { periodWords, unitWords } from './say.ts';

/** Digits, with a point at most; an empty field is none yet. */
const isFigure = (text: string): boolean => /^(\d+\.?\d*)?$/.test(text.trim());
const number = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text));

/** Says what a value was, with its proof; it counts when somebody else has approved it. */
export function DeclareForm({
  hospital,
  department,
  value,
  today,
  onDone,
}: {
  hospital: number;
  department: string | null;
  value: TableValue;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { declare } = useSetActs(hospital);
  const { busy, error, run } = useAct();
  const begun = value.cells
    .map(({ period }) => period)
    .filter((period) => !period.endsWith('H2') || `${period.slice(0, 4)}-07-01` <= today);
  const [period, setPeriod] = useState(begun.filter((one) => one.length > 4).at(-1) ?? begun.at(-1) ?? '');
  const [parts, setParts] = useState({ numerator: '', denominator: '' });
  const [said, setSaid] = useState<string>('');
  const [grades, setGrades] = useState<string[]>(value.grades.map(() => ''));
  const [note, setNote] = useState('');
  const [link, setLink] = useState('');
  const [file, setFile] = useState<File | null>(null);

  const wrong = (text: string) => (isFigure(text) ? undefined : t('programme.set.notFigure'));
  const sound = [parts.numerator, parts.denominator, said, ...grades].every(isFigure);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (!sound) return;
    const own: Said = {
      ...{ department, period, note: note.trim(), link: link.trim() || null, evidence: null },
      ...(value.parts && { numerator: number(parts.numerator), denominator: number(parts.denominator) }),
      // An empty field is no level 0.
      ...(value.grades.length === 0
        ? { value: number(said) }
        : grades.every((grade) => grade.trim() !== '') && { grades: grades.map(Number) }),
    };
    if (await run(() => declare(value.key, own, file))) onDone();
  }

  const digits = { inputMode: 'decimal' as const, maxLength: 12 };
  return (
    <form className="stack set-form" onSubmit={(event) => void send(event)}>
      <Select
        label={t('programme.set.period')}
        value={period}
        options={begun.toReversed().map((one) => ({ value: one, label: periodWords(t, one) }))}
        onChange={(event) => setPeriod(event.target.value)}
      />
      {value.parts && (
        <div className="two">
          {(['numerator', 'denominator'] as const).map((part) => (
            <Input
              key={part}
              label={t(`programme.set.${part}`)}
              hint={value.definition[part]}
              wrong={wrong(parts[part])}
              {...digits}
              value={parts[part]}
              onChange={(event) => setParts({ ...parts, [part]: event.target.value })}
            />
          ))}
        </div>
      )}
      {value.unit === 'bool' && (
        <RadioGroup
          label={t('programme.set.value')}
          side
          value={said}
          options={[
            { value: '1', label: t('programme.set.yes') },
            { value: '0', label: t('programme.set.no') },
          ]}
          onChange={setSaid}
        />
      )}
      {value.unit !== 'bool' && value.grades.length === 0 && (
        <Input
          label={`${t('programme.set.value')}${unitWords(t, value.unit)}`}
          hint={value.parts ? t('programme.set.valueHint') : undefined}
          wrong={wrong(said)}
          {...digits}
          value={said}
          onChange={(event) => setSaid(event.target.value)}
        />
      )}
      {value.grades.map((grade, n) => (
        <Input
          key={grade.name}
          label={t('programme.set.gradeOf', grade)}
          wrong={wrong(grades[n] ?? '')}
          {...digits}
          value={grades[n]}
          onChange={(event) => setGrades(grades.with(n, event.target.value))}
        />
      ))}
      <Field label={t('programme.set.file')} hint={t('programme.set.fileHint')}>
        {(ids) => (
          <input
            {...ids}
            type="file"
            className="input"
            accept=".pdf,.png,.jpg,.jpeg"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        )}
      </Field>
      <Input
        label={t('programme.set.linkField')}
        type="url"
        maxLength={480}
        value={link}
        onChange={(event) => setLink(event.target.value)}
      />
      <TextArea
        label={t('programme.set.note')}
        rows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy} disabled={!file && link.trim() === ''}>
          {t('programme.set.send')}
        </Button>
        <Button look="plain" onClick={onDone}>
          {t('programme.set.leave')}
        </Button>
      </div>
    </form>
  );
}
