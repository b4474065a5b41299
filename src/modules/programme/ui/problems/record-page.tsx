import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Notice, Page, Problem, Skeleton } from '#web/kit/index.ts';
import { useRound } from './data.ts';
import { type Draft, dropDraft, newDraftId } from './drafts.ts';
import type { Viewer } from './problems-page.tsx';
import { emptyFound, type Found } from './record-fields.ts';
import { RecordForm } from './record-form.tsx';
import { useDrafts } from './use-drafts.ts';

/** 登记问题, with one hand on a round: what is not sent yet stands above the form. */
export function RecordPage(viewer: Viewer & { round: string | null }) {
  return viewer.round ? <OfRound {...viewer} round={viewer.round} /> : <Recorder {...viewer} source="round" />;
}

function OfRound(viewer: Viewer & { round: string }) {
  const { data, error } = useRound(viewer.hospital, viewer.round);
  // Without a line the kind is not known; the problem still belongs to the round.
  if (!data && !error) return <Skeleton rows={[4, 12]} />;
  const kind = data?.kind ?? 'round';
  // What is seen on a round of cleaning or equipment is an inspection of it.
  if (kind === 'cleaning') return <Recorder {...viewer} source="inspection" category="environment" />;
  if (kind === 'equipment') return <Recorder {...viewer} source="inspection" category="equipment" />;
  return <Recorder {...viewer} source={kind} />;
}

interface Asked {
  round: string | null;
  source: Found['source'];
  category?: Found['category'];
}

function Recorder({ source, round, category = '', ...viewer }: Viewer & Asked) {
  const { t } = useTranslation();
  const { hospital, account, today } = viewer;
  const { drafts, error, reload, sendReady } = useDrafts(account, hospital);
  const fresh = (): Draft => ({
    ...{ id: newDraftId(), account, hospital, photos: [], sent: [], ready: false },
    found: { ...emptyFound(today, round, source), category },
  });
  const [draft, setDraft] = useState(fresh);
  const [done, setDone] = useState<'sent' | 'kept' | null>(null);
  const waiting = drafts.filter(({ id }) => id !== draft.id);

  function settled(how: 'sent' | 'kept') {
    setDone(how);
    setDraft(fresh());
    void reload();
    window.scrollTo(0, 0);
  }
  return (
    <Page title={t('programme.problems.record')} back={round ? `/staff/problems?round=${round}` : '/staff/problems'}>
      {done === 'sent' && <Notice tone="good">{t('programme.problems.recorded')}</Notice>}
      {done === 'kept' && <Notice tone="soon">{t('programme.problems.kept')}</Notice>}
      {error !== null && <Problem error={error} />}
      {waiting.length > 0 && (
        <section className="card stack" aria-label={t('programme.problems.notSent', { count: waiting.length })}>
          <h2>{t('programme.problems.notSent', { count: waiting.length })}</h2>
          <ul className="problem-drafts">
            {waiting.map((one) => (
              <li key={one.id} className="row apart">
                <span>{one.found.words || one.found.place || t('programme.problems.begun')}</span>
                <span className="row">
                  {!one.ready && (
                    <Button look="quiet" onClick={() => setDraft(one)}>
                      {t('programme.problems.goOn')}
                    </Button>
                  )}
                  <Button look="plain" onClick={() => void dropDraft(one.id).then(reload)}>
                    {t('programme.problems.away')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
          {waiting.some(({ ready }) => ready) && (
            <Button look="quiet" onClick={() => void sendReady()}>
              {t('programme.problems.sendNow')}
            </Button>
          )}
        </section>
      )}
      <RecordForm key={draft.id} hospital={hospital} today={today} draft={draft} onSettled={settled} />
    </Page>
  );
}
