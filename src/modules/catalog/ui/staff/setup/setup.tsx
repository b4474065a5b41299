import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Choice, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { type SetupStep, useSetup } from './data.ts';
import { DirectoryStep } from './directory-step.tsx';
import { ReadyList } from './ready-list.tsx';
import { SheetFor } from './sheet-for.tsx';

/**
 * 建院向导: one step large with its form, all steps below it with what is there, and what should be so before going live.
 * `parts` are the forms of the steps of other rooms.
 */
export function SetupPage({ hospital, parts }: { hospital: number; parts: Readonly<Record<string, ReactNode>> }) {
  const { t } = useTranslation();
  const setup = useSetup(hospital);
  const [chosen, setChosen] = useState<string | null>(null);
  const steps = setup.data?.steps ?? [];
  const next = steps.find((it) => !it.done);
  const first = (next ?? steps.at(-1))?.step;
  // One stays with a step that has just become done: there may be more to add.
  useEffect(() => {
    if (chosen === null && first) setChosen(first);
  }, [chosen, first]);
  const open = steps.find((it) => it.step === chosen);
  const go = (step: string) => {
    setChosen(step);
    scrollTo({ top: 0 });
  };
  return (
    <Page title={t('catalog.setup.title')} below={t('catalog.setup.why')} broad>
      {setup.error && <Problem error={setup.error} onRetry={() => void setup.refetch()} />}
      {!setup.data && !setup.error && <Skeleton rows={[3, 12]} />}
      {setup.data && (
        <div className="setup-progress">
          <progress max={100} value={setup.data.percent} aria-label={t('catalog.setup.progress')} />
          <b>{t('catalog.setup.percent', { percent: setup.data.percent })}</b>
        </div>
      )}
      {open && (
        <section className="card stack setup-open" aria-labelledby="setup-open">
          <p className="lead">
            {t('catalog.setup.stepOf', { n: steps.indexOf(open) + 1, all: steps.length })}{' '}
            <StateTag done={open.done} next={open === next} />
          </p>
          <h2 id="setup-open">{open.title}</h2>
          <p>{open.why}</p>
          <Counts step={open} />
          {open.done && next && (
            <div className="row">
              <Button onClick={() => go(next.step)}>{t('catalog.setup.goOn', { step: next.title })}</Button>
            </div>
          )}
          {open.step.startsWith('catalog.') ? (
            <DirectoryStep hospital={hospital} step={open.step} />
          ) : (
            (parts[open.step] ?? <p>{t('catalog.setup.others')}</p>)
          )}
          <SheetFor key={open.step} hospital={hospital} kinds={open.imports} />
        </section>
      )}
      {steps.length > 0 && (
        <section className="stack" aria-label={t('catalog.setup.all')}>
          <h2>{t('catalog.setup.all')}</h2>
          <ol className="setup-steps">
            {steps.map((it, n) => (
              <Choice
                key={it.step}
                start={<span className={it.done ? 'setup-n done' : 'setup-n'}>{n + 1}</span>}
                title={it.title}
                text={countWords(it)}
                chosen={it.step === chosen}
                end={<StateTag done={it.done} next={it === next} />}
                onChoose={() => go(it.step)}
              />
            ))}
          </ol>
        </section>
      )}
      {setup.data && <ReadyList ready={setup.data.ready} />}
    </Page>
  );
}

const countWords = ({ counts }: SetupStep): string => counts.map(({ what, count }) => `${what} ${count}`).join(' · ');

function Counts({ step }: { step: SetupStep }) {
  if (step.counts.length === 0) return null;
  return (
    <dl className="setup-counts">
      {step.counts.map(({ what, count }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd className="figure">{count}</dd>
        </div>
      ))}
    </dl>
  );
}

function StateTag({ done, next }: { done: boolean; next: boolean }) {
  const { t } = useTranslation();
  if (done) return <Tag tone="jade">{t('catalog.setup.done')}</Tag>;
  return next ? <Tag tone="amber">{t('catalog.setup.next')}</Tag> : <Tag>{t('catalog.setup.todo')}</Tag>;
}
