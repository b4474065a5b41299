import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Problem } from '#web/kit/index.ts';
import type { Said } from './use-room.ts';

/** What is easier written than signed: a name, a number, a medicine. Gone when the call ends. */
export function Chat({ said, onSay }: { said: readonly Said[]; onSay: (text: string) => Promise<unknown> }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>(null);
  async function send(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === '') return;
    setError(null);
    try {
      await onSay(text.trim());
      setText('');
    } catch (failure) {
      setError(failure);
    }
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <ol className="sign-said" aria-live="polite" aria-label={t('servicedesk.sign.written')}>
        {said.map((one) => (
          <li key={one.no} className={one.own ? 'own' : ''}>
            <span className="quiet-words small">
              {one.own ? t('servicedesk.sign.you') : t('servicedesk.sign.them')}
            </span>{' '}
            {one.text}
          </li>
        ))}
      </ol>
      {error !== null && <Problem error={error} />}
      <Input
        label={t('servicedesk.sign.write')}
        hint={t('servicedesk.sign.writeHint')}
        maxLength={300}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" look="quiet" wide>
        {t('servicedesk.sign.send')}
      </Button>
    </form>
  );
}
