import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';

type Around = { label: string; hint?: ReactNode; wrong?: string };

/** Ties a label, a hint and what is wrong to one control: `{(ids) => <input {...ids} />}`. */
export function Field({
  label,
  hint,
  wrong,
  children,
}: Around & { children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': wrong ? true : undefined })}
      {wrong && (
        <p className="wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

/** One line of text. */
export function Input({ label, hint, wrong, ...rest }: Around & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(ids) => <input type="text" {...rest} {...ids} className="input" />}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ label, hint, wrong, ...rest }: Around & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(ids) => <textarea {...rest} {...ids} className="input" />}
    </Field>
  );
}

export type Option = { value: string; label: string; text?: string; disabled?: boolean };

/** The platform's own drop-down: every phone and screen reader knows it. */
export function Select({
  label,
  hint,
  wrong,
  options,
  ...rest
}: Around & { options: readonly Option[] } & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(ids) => (
        <select {...rest} {...ids} className="input">
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A few choices, all seen at once; arrow keys walk them. */
export function RadioGroup({
  label,
  hint,
  wrong,
  options,
  value,
  side = false,
  onChange,
}: Around & { options: readonly Option[]; value: string | null; side?: boolean; onChange: (value: string) => void }) {
  const name = useId();
  return (
    <fieldset className="field" aria-describedby={wrong ? `${name}-wrong` : undefined}>
      <legend>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div className={side ? 'options side' : 'options'}>
        {options.map((option) => (
          <label key={option.value} className="option">
            <input
              type="radio"
              name={name}
              checked={value === option.value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.text && <span className="quiet-words small"> {option.text}</span>}
            </span>
          </label>
        ))}
      </div>
      {wrong && (
        <p className="wrong" id={`${name}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  );
}

/** One thing to agree to or not; the whole row is the target. */
export function Checkbox({
  label,
  wrong,
  checked,
  onChange,
}: {
  label: ReactNode;
  wrong?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label className="option">
        <input
          type="checkbox"
          checked={checked}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? id : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {wrong && (
        <p className="wrong" id={id} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
