import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Input, Problem, toast } from '#web/kit/index.ts';
import { useFollowActs } from './data.ts';
import { useAct } from './use-act.ts';

/** The code of an invitation, typed here or brought by its link. */
export function TakeCode({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const { take } = useFollowActs(hospital);
  const { busy, error, act } = useAct();
  const [text, setText] = useState(() => location.hash.replace(/\D/g, '').slice(0, 10));
  const [wrong, setWrong] = useState(false);

  function send(event: FormEvent) {
    event.preventDefault();
    const code = text.replace(/\D/g, '');
    setWrong(code.length !== 10);
    if (code.length !== 10) return;
    act(async () => {
      await take(code);
      setText('');
      toast(t('journey.follow.taking'));
    });
  }

  return (
    <Card title={t('journey.follow.type')}>
      <form className="stack" onSubmit={send} noValidate>
        <Input
          label={t('journey.follow.code')}
          hint={t('journey.follow.typeHow')}
          wrong={wrong ? t('journey.follow.wrongLength') : undefined}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {error !== null && <Problem error={error} />}
        <Button type="submit" look="quiet" wide busy={busy}>
          {t('journey.follow.take')}
        </Button>
      </form>
    </Card>
  );
}
