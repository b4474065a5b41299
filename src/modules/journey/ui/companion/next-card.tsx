import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type Lang, LinkButton, NextStep, Problem } from '#web/kit/index.ts';
import type { Companion } from './data.ts';
import { sayNext } from './say-next.ts';

interface Props {
  hospital: string;
  companion: Companion;
  today: string;
  checkIn: (appointment: string) => Promise<void>;
}

/** Steps that begin with telling the hospital that one is there, back from tests too. */
const ARRIVES: ReadonlySet<string> = new Set(['check_in', 'come_back', 'back_to_doctor', 'away']);

/** What is next and the one big button for it. Who only follows has nothing to press. */
export function NextCard({ hospital, companion, today, checkIn }: Props) {
  const { t, i18n } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { next, visit, own, department, doctor } = companion;
  const { headline, tone, details } = sayNext(t, i18n.language as Lang, today, companion);

  async function arrive() {
    setBusy(true);
    setError(null);
    await checkIn(visit).catch(setError);
    setBusy(false);
  }

  return (
    <>
      <NextStep
        lead={[t('journey.next'), t('journey.visitLine', { department: department.name, doctor })].join(' · ')}
        headline={headline}
        tone={tone}
        ticket={next.ticket ?? undefined}
        detail={details.map((line) => (
          <span key={line} className="journey-line">
            {line}
          </span>
        ))}
      >
        {own && button()}
      </NextStep>
      {error !== null && <Problem error={error} />}
    </>
  );

  function button(): ReactNode {
    if (next.canCheckIn && ARRIVES.has(next.kind))
      return (
        <Button look="on-jade" big wide busy={busy} onClick={() => void arrive()}>
          {next.kind === 'back_to_doctor' || next.kind === 'away' ? t('journey.do.back') : t('journey.do.check_in')}
        </Button>
      );
    switch (next.kind) {
      case 'come':
        return link(`/visits/${hospital}/${visit}`, t('journey.do.visit'));
      case 'finished':
      case 'results_open':
        return link(`/book/${hospital}/${department.id}`, t('journey.do.again'));
      case 'missed':
      case 'cancelled':
        return link(`/book/${hospital}/${department.id}`, t('journey.do.book'));
      case 'moved':
        return link(`/journey/${hospital}/${next.movedTo ?? visit}`, t('journey.do.moved'));
      default:
        return link(`/journey/${hospital}/${visit}/code`, t('journey.do.show'));
    }
  }

  function link(to: string, text: string): ReactNode {
    return (
      <LinkButton to={to} look="on-jade" big wide>
        {text}
      </LinkButton>
    );
  }
}
