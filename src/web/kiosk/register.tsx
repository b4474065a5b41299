import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#modules/kiosk/ui/index.tsx';
import { Button } from '#web/kit/button.tsx';
import { askHere } from './ask.ts';
import { useFlow } from './flow.ts';
import { DigitField, Keypad, type Typed } from './keypad.tsx';
import { PrivacyStep } from './privacy-step.tsx';
import { Said } from './said.tsx';

/** 建档 with an ID card: number, name and phone, then the notice and two agreements. Other documents are for the desk. */
export function Register() {
  const { t } = useTranslation();
  const { flow, type, act, go, device } = useFlow();
  const { number, name, phone } = flow.draft;
  const [picked, setPicked] = useState<'number' | 'phone'>('number');
  const [reading, setReading] = useState(false);
  const nameId = useId();
  useEffect(() => {
    if (number.length === 18) setPicked('phone');
  }, [number]);
  const fields: Record<'number' | 'phone', Typed> = {
    number: {
      label: t('web.kiosk.register.number'),
      value: number,
      most: 18,
      groups: [6, 4, 4, 4],
      onChange: (value) => type({ number: value }),
    },
    phone: {
      label: t('web.kiosk.phone'),
      value: phone,
      most: 11,
      groups: [3, 4, 4],
      onChange: (value) => type({ phone: value }),
    },
  };
  const whole = /^\d{17}[\dX]$/.test(number) && name.trim() !== '' && /^1\d{10}$/.test(phone);
  const send = () =>
    act(async () => {
      const person = await askHere<Person>('/patients', {
        method: 'POST',
        create: 'register',
        body: {
          name: name.trim(),
          gender: Number(number[16]) % 2 === 1 ? 'male' : 'female',
          documents: [{ kind: 'resident_id', number }],
          phone,
          privacyNoticeVersion: device.noticeVersion,
          healthDataConsent: flow.draft.health,
        },
      });
      go('departments', { person, goal: 'book' });
    });
  if (reading) return <PrivacyStep onBack={() => setReading(false)} onAgreed={send} />;
  return (
    <>
      <Said title={t('web.kiosk.register')} hint={t('web.kiosk.register.hint')} />
      <div className="kiosk-fields">
        <DigitField field={fields.number} active={picked === 'number'} onPick={() => setPicked('number')} />
        <div className="kiosk-field">
          <label htmlFor={nameId}>{t('web.kiosk.register.name')}</label>
          <input
            id={nameId}
            className="input"
            autoComplete="off"
            maxLength={60}
            value={name}
            onChange={(event) => type({ name: event.target.value })}
          />
        </div>
        <DigitField field={fields.phone} active={picked === 'phone'} onPick={() => setPicked('phone')} />
      </div>
      <Keypad field={fields[picked]} {...(picked === 'number' ? { letter: 'X' } : {})} />
      <Button big wide disabled={!whole} onClick={() => setReading(true)}>
        {t('web.kiosk.next')}
      </Button>
    </>
  );
}
