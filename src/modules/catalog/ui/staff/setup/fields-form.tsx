import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, type Option, Problem, Select, TextArea } from '#web/kit/index.ts';
import { useAct } from '../use-act.ts';

export type Values = Record<string, string>;

export interface FormField {
  name: string;
  label: string;
  hint?: string;
  /** May stay empty. */
  free?: boolean;
  long?: boolean;
  max: number;
  options?: readonly Option[];
  /** English words: out of the way until somebody wants them. */
  other?: boolean;
  /** Shown only when this is so. */
  when?: (values: Values) => boolean;
}

interface Props {
  title: string;
  fields: readonly FormField[];
  start: Values;
  save: string;
  onSave: (values: Values) => Promise<unknown>;
  onLeave?: () => void;
}

/** One short form; what is missing is said at its field, what the server refuses below. */
export function FieldsForm({ title, fields, start, save, onSave, onLeave }: Props) {
  const { t } = useTranslation();
  const { busy, error, run } = useAct<'save'>();
  const [values, setValues] = useState(start);
  const [tried, setTried] = useState(false);
  const shown = fields.filter(({ when }) => when?.(values) ?? true);
  const missing = ({ name, free }: FormField) => !free && (values[name] ?? '').trim() === '';

  async function submit(event: FormEvent) {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    setTried(true);
    if (shown.some(missing)) {
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    if (!(await run('save', () => onSave(values)))) return;
    setTried(false);
    setValues(start);
    form.querySelector<HTMLElement>('input, select')?.focus();
  }

  const draw = (field: FormField) => {
    const { name, label, hint, long, max, options } = field;
    const wrong = tried && missing(field) ? t('catalog.setup.missing') : undefined;
    const around = {
      label: field.free ? `${label}${t('catalog.setup.optional')}` : label,
      ...(hint ? { hint } : {}),
      ...(wrong ? { wrong } : {}),
    };
    const value = values[name] ?? '';
    const change = (event: { target: { value: string } }) =>
      setValues((old) => ({ ...old, [name]: event.target.value }));
    if (options) return <Select key={name} {...around} options={options} value={value} onChange={change} />;
    if (long) return <TextArea key={name} {...around} rows={2} maxLength={max} value={value} onChange={change} />;
    return <Input key={name} {...around} autoComplete="off" maxLength={max} value={value} onChange={change} />;
  };

  const english = shown.filter(({ other }) => other);
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={title}>
      <div className="setup-fields">{shown.filter(({ other }) => !other).map(draw)}</div>
      {english.length > 0 && (
        <details>
          <summary>{t('catalog.setup.english')}</summary>
          <div className="setup-fields">{english.map(draw)}</div>
        </details>
      )}
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy !== null}>
          {save}
        </Button>
        {onLeave && (
          <Button look="plain" onClick={onLeave}>
            {t('catalog.setup.leave')}
          </Button>
        )}
      </div>
    </form>
  );
}
