import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, EmptyState, Input, type Lang, Page, Problem } from '#web/kit/index.ts';
import type { LookedUp } from '../../contract.ts';
import { sayNext } from '../companion/say-next.ts';
import { useAct } from '../companion/use-act.ts';

/** 查下一步: whatever the patient holds out opens today's next step. A scanner types and presses Enter. */
export function LookUpPage({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const { busy, error, act } = useAct();
  const [text, setText] = useState('');
  const [short, setShort] = useState(false);
  const [found, setFound] = useState<LookedUp['items'] | null>(null);

  function send(event: FormEvent) {
    event.preventDefault();
    const asked = text.trim();
    setShort(asked.length < 5);
    setFound(null);
    if (asked.length < 5) return;
    act(async () => {
      const path = `/api/h/${hospital}/journey/desk/look-ups`;
      const answer = await api<LookedUp>(path, { method: 'POST', body: { text: asked } });
      setFound(answer.items);
      // The next person's number must not be typed behind this one.
      setText('');
    });
  }

  return (
    <Page title={t('journey.staff.lookUp')} below={t('journey.staff.lookUp.why')}>
      <form className="card stack" onSubmit={send} noValidate>
        <Input
          label={t('journey.staff.lookUp.label')}
          wrong={short ? t('journey.staff.lookUp.short') : undefined}
          autoComplete="off"
          maxLength={120}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" busy={busy}>
          {t('journey.staff.lookUp.do')}
        </Button>
      </form>
      {error !== null && <Problem error={error} />}
      <div className="stack" aria-live="polite">
        {found?.length === 0 && <EmptyState icon="me" text={t('journey.staff.lookUp.nobody')} />}
        {found?.map((one) => (
          <Person key={one.patient.id} person={one} today={today} />
        ))}
      </div>
    </Page>
  );
}

function Person({ person: { patient, visits }, today }: { person: LookedUp['items'][number]; today: string }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  return (
    <section className="card stack">
      <h2>{patient.name}</h2>
      {visits.length === 0 && <p>{t('journey.staff.lookUp.noVisit')}</p>}
      {visits.map(({ visit, department, doctor, next }) => {
        const { headline, details } = sayNext(t, lang, today, {
          next,
          date: today,
          department: { id: visit, name: department },
        });
        return (
          <div key={visit} className="stack tight">
            <p className="quiet-words">
              {t('journey.visitLine', { department, doctor })}
              {next.ticket && ` · ${t('journey.staff.lookUp.ticket', { number: next.ticket })}`}
            </p>
            <p>
              <strong>{t('journey.staff.lookUp.now', { what: headline })}</strong>
            </p>
            {details.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        );
      })}
    </section>
  );
}
