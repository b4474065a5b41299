import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/kit/button.tsx';

export interface Typed {
  label: string;
  value: string;
  most: number;
  /** Shown in this grouping: 138 1234 5678. */
  groups: readonly number[];
  onChange(value: string): void;
}

/** One field for digits that a real keyboard fills too. */
export function DigitField({ field, active, onPick }: { field: Typed; active: boolean; onPick: () => void }) {
  const id = useId();
  return (
    <div className="kiosk-field" data-active={active || undefined}>
      <label htmlFor={id}>{field.label}</label>
      <input
        id={id}
        className="input"
        inputMode="none"
        autoComplete="off"
        value={grouped(field.value, field.groups)}
        onFocus={onPick}
        onChange={(event) => field.onChange(clean(event.target.value, field.most))}
      />
    </div>
  );
}

/** Large keys under the fields; `letter` is one more key beside the digits (an ID number may end in X). */
export function Keypad({ field, letter }: { field: Typed; letter?: string }) {
  const { t } = useTranslation();
  const add = (key: string) => field.onChange(clean(field.value + key, field.most));
  return (
    <fieldset className="kiosk-keys" aria-label={t('web.kiosk.keys')}>
      {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((key) => (
        <Button key={key} look="quiet" onClick={() => add(key)}>
          {key}
        </Button>
      ))}
      <Button look="quiet" onClick={() => (letter ? add(letter) : field.onChange(''))}>
        {letter ?? t('web.kiosk.keys.clear')}
      </Button>
      <Button look="quiet" onClick={() => add('0')}>
        0
      </Button>
      <Button look="quiet" onClick={() => field.onChange(field.value.slice(0, -1))}>
        {t('web.kiosk.keys.back')}
      </Button>
    </fieldset>
  );
}

const clean = (text: string, most: number): string =>
  text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, most);

function grouped(text: string, groups: readonly number[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const length of groups) {
    if (at >= text.length) break;
    parts.push(text.slice(at, at + length));
    at += length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts.join(' ');
}
