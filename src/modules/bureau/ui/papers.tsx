import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, EmptyState, Problem, TextArea, useLocation } from '#web/kit/index.ts';
import { type Console, type Paper, type PaperBody, useBureauActs } from './data.ts';
import { numberSaid } from './number-said.ts';
import { PaperCard } from './paper-card.tsx';
import { firstOf } from './say.ts';
import { SendForm } from './send-form.tsx';

const kinds = ['problem', 'assignment', 'self_check', 'commendation'] as const;

/** What was sent down, and what came back. */
export function Papers({ hospital, all }: { hospital: number; all: Console }) {
  const { t } = useTranslation();
  const { query } = useLocation();
  const asked = kinds.find((kind) => kind === query.get('new')) ?? null;
  const [making, setMaking] = useState<PaperBody['kind'] | null>(asked);
  const nameOf = new Map(all.institutions.map(({ id, name }) => [id, name]));
  const under = all.institutions.filter(({ state }) => state === 'accepted');
  // Plans have a page of their own.
  const papers = firstOf(
    all.papers.filter(({ kind }) => kind !== 'plan'),
    ['answered'],
  );
  const only = Number(query.get('for'));
  return (
    <>
      {making === null ? (
        <div className="row not-printed">
          {kinds.map((kind) => (
            <Button key={kind} look={kind === 'problem' ? 'main' : 'quiet'} onClick={() => setMaking(kind)}>
              {t(`bureau.send.${kind}`)}
            </Button>
          ))}
        </div>
      ) : (
        <SendForm
          key={making}
          hospital={hospital}
          kind={making}
          today={all.today}
          institutions={under}
          chosen={under.some(({ id }) => id === only) ? [only] : under.map(({ id }) => id)}
          onDone={() => setMaking(null)}
        />
      )}
      {papers.length === 0 && <EmptyState text={t('bureau.noPapers')} />}
      {papers.map((paper) => (
        <PaperCard
          key={paper.id}
          photos={`/api/h/${hospital}/bureau/sent`}
          paper={paper}
          who={nameOf.get(paper.other) ?? ''}
          today={all.today}
          letter={{ from: all.name, to: nameOf.get(paper.other) ?? '' }}
        >
          {paper.state === 'answered' && <Judge hospital={hospital} paper={paper} />}
        </PaperCard>
      ))}
    </>
  );
}

function Judge({ hospital, paper }: { hospital: number; paper: Paper }) {
  const { t } = useTranslation();
  const { judge } = useBureauActs(hospital);
  const { busy, error, run } = useAct();
  const [words, setWords] = useState('');
  const say = (accept: boolean) => void run(() => judge(paper.id, { version: paper.version, accept, words }));
  return (
    <div className="stack not-printed">
      <TextArea
        label={t('bureau.verdict')}
        hint={t('bureau.verdictHint')}
        maxLength={1000}
        rows={2}
        value={words}
        {...numberSaid(t, words)}
        onChange={(event) => setWords(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button busy={busy} onClick={() => say(true)}>
          {t('bureau.accept')}
          <span className="only-heard"> {paper.title}</span>
        </Button>
        <Button look="danger" busy={busy} disabled={words.trim() === ''} onClick={() => say(false)}>
          {t('bureau.return')}
          <span className="only-heard"> {paper.title}</span>
        </Button>
      </div>
    </div>
  );
}
