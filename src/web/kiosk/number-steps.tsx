import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/kit/button.tsx';
import { useFlow } from './flow.ts';
import { DigitField, Keypad, type Typed } from './keypad.tsx';
import { Said } from './said.tsx';

/** Phone and birthday, for who has no card along. */
export function PhoneStep() {
  const { t } = useTranslation();
  const { flow, type, identify } = useFlow();
  const { phone, birth } = flow.draft;
  const [picked, setPicked] = useState<'phone' | 'birth'>('phone');
  const fields: Record<'phone' | 'birth', Typed> = {
    phone: {
      label: t('web.kiosk.phone'),
      value: phone,
      most: 11,
      groups: [3, 4, 4],
      onChange: (value) => {
        type({ phone: value });
        if (value.length === 11) setPicked('birth');
      },
    },
    birth: {
      label: t('web.kiosk.birth'),
      value: birth,
      most: 8,
      groups: [4, 2, 2],
      onChange: (value) => type({ birth: value }),
    },
  };
  const birthDate = birth.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const whole = /^1\d{10}$/.test(phone) && isDay(birthDate);
  return (
    <>
      <Said title={t('web.kiosk.phone.title')} hint={t('web.kiosk.phone.hint')} />
      <div className="kiosk-fields">
        <DigitField field={fields.phone} active={picked === 'phone'} onPick={() => setPicked('phone')} />
        <DigitField field={fields.birth} active={picked === 'birth'} onPick={() => setPicked('birth')} />
      </div>
      <Keypad field={fields[picked]} />
      <Button big wide disabled={!whole} onClick={() => identify({ by: 'phone', phone, birthDate })}>
        {t('web.kiosk.next')}
      </Button>
    </>
  );
}

/** The number of an ID or card by hand, when the reader does not take it. */
export function NumberStep() {
  const { t } = useTranslation();
  const { flow, type, identify } = useFlow();
  const { number } = flow.draft;
  const field: Typed = {
    label: t('web.kiosk.number'),
    value: number,
    most: 20,
    groups: [6, 4, 4, 4],
    onChange: (value) => type({ number: value }),
  };
  return (
    <>
      <Said title={t('web.kiosk.number.title')} hint={t('web.kiosk.number.hint')} />
      <div className="kiosk-fields">
        <DigitField field={field} active onPick={() => undefined} />
      </div>
      <Keypad field={field} letter="X" />
      <Button big wide disabled={number.length < 6} onClick={() => identify({ by: 'number', number })}>
        {t('web.kiosk.next')}
      </Button>
    </>
  );
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
