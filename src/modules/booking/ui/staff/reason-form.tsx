import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Problem } from '#web/kit/index.ts';

const LEAST = 4;

interface Act {
  name: string;
  look: 'main' | 'quiet' | 'danger';
  run: (reason: string) => Promise<void>;
}

/** A reason, and what is done with it; Enter does the first. */
export function ReasonForm({ label, reason: words, acts }: { label: string; reason: string; acts: readonly Act[] }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const tooShort = reason.trim().length < LEAST;

  async function run(act: Act | undefined) {
    setTried(true);
    if (tooShort || !act) return;
    setBusy(true);
    setError(null);
    await act.run(reason.trim()).catch(setError);
    setBusy(false);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void run(acts[0]);
  }
  return (
    <form className="stack asked" onSubmit={submit} noValidate aria-label={label}>
      <Input
        label={words}
        maxLength={500}
        autoComplete="off"
        value={reason}
        wrong={tried && tooShort ? t('booking.staff.reasonShort') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        {acts.map((act, n) => (
          <Button
            key={act.name}
            type={n === 0 ? 'submit' : 'button'}
            look={act.look}
            busy={busy}
            {...(n === 0 ? {} : { onClick: () => void run(act) })}
          >
            {act.name}
          </Button>
        ))}
      </div>
    </form>
  );
}
