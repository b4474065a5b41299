import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Problem, TextArea } from '#web/kit/index.ts';
import { type ClaimBody, useGradingActs } from './data.ts';

// words: programme.grading.numerator programme.grading.denominator
type Props = { hospital: number; onDone(): void } & (
  | { clause: string; takeBack: boolean; item?: undefined }
  | { item: number; clause?: undefined; takeBack?: undefined }
);

/** Says that a clause is met, takes it back, or gives the share of an item; always with what proves it. */
export function ClaimForm({ hospital, onDone, ...of }: Props) {
  const { t } = useTranslation();
  const { claim } = useGradingActs(hospital);
  const [evidence, setEvidence] = useState('');
  const [parts, setParts] = useState({ numerator: '', denominator: '' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [numerator, denominator] = [Number(parts.numerator), Number(parts.denominator)];
  const whole = of.item === undefined || (parts.numerator !== '' && denominator >= 1 && numerator <= denominator);
  const ready = whole && (of.takeBack === true || evidence.trim() !== '');

  async function send(event: FormEvent) {
    event.preventDefault();
    if (busy || !ready) return;
    setBusy(true);
    setError(null);
    const body: ClaimBody =
      of.item !== undefined
        ? { item: of.item, numerator, denominator, evidence }
        : of.takeBack
          ? { clause: of.clause, met: false, evidence }
          : { clause: of.clause, met: true, evidence };
    try {
      await claim(body);
      onDone();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  }

  const digits = (text: string) => text.replace(/\D/g, '').slice(0, 9);
  return (
    <form className="stack grading-form" onSubmit={(event) => void send(event)}>
      {of.item !== undefined && (
        <div className="row">
          {(['numerator', 'denominator'] as const).map((part) => (
            <Input
              key={part}
              label={t(`programme.grading.${part}`)}
              inputMode="numeric"
              value={parts[part]}
              onChange={(event) => setParts({ ...parts, [part]: digits(event.target.value) })}
            />
          ))}
        </div>
      )}
      <TextArea
        label={t(of.takeBack ? 'programme.grading.why' : 'programme.grading.evidence')}
        hint={of.takeBack ? undefined : t('programme.grading.evidenceHint')}
        maxLength={1000}
        rows={2}
        value={evidence}
        onChange={(event) => setEvidence(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" disabled={!ready || busy}>
          {t(of.takeBack ? 'programme.grading.takeBack' : 'programme.grading.declare')}
        </Button>
        <Button look="plain" onClick={onDone}>
          {t('programme.grading.cancel')}
        </Button>
      </div>
    </form>
  );
}
