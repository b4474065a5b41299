import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, EmptyState, Input, Problem, Tag } from '#web/kit/index.ts';
import { type Console, useBureauActs } from './data.ts';
import { hundredths } from './say.ts';

/** Spot checks: drawn by a seed, looked at, met or not. */
export function Samples({ hospital, all }: { hospital: number; all: Console }) {
  const { t } = useTranslation();
  const { draw, look } = useBureauActs(hospital);
  const { busy, error, run } = useAct();
  const [seed, setSeed] = useState(String(all.samples.length + 1));
  const [size, setSize] = useState('10');
  const nameOf = new Map(all.institutions.map(({ id, name }) => [id, name]));
  const sound = /^[1-9]\d{0,5}$/.test(seed) && /^[1-9]\d{0,2}$/.test(size) && Number(size) <= 200;
  return (
    <>
      <form
        className="card stack"
        onSubmit={(event) => {
          event.preventDefault();
          void run(() => draw({ seed: Number(seed), size: Number(size) }));
        }}
      >
        <h2>{t('bureau.draw')}</h2>
        <p className="quiet-words">{t('bureau.drawWhy')}</p>
        <div className="bureau-fields">
          <Input
            label={t('bureau.seed')}
            inputMode="numeric"
            value={seed}
            onChange={(event) => setSeed(event.target.value)}
          />
          <Input
            label={t('bureau.size')}
            inputMode="numeric"
            value={size}
            onChange={(event) => setSize(event.target.value)}
          />
        </div>
        {error !== null && <Problem error={error} />}
        <Button type="submit" busy={busy} disabled={!sound}>
          {t('bureau.draw')}
        </Button>
      </form>
      {all.samples.length === 0 && <EmptyState text={t('bureau.noSamples')} />}
      {all.samples.map((sample) => (
        <section key={sample.id} className="card stack">
          <div className="row">
            <h2>{t('bureau.sampleOf', { day: sample.madeAt.slice(0, 10), seed: sample.seed })}</h2>
            {sample.errorRate !== null && (
              <Tag tone={sample.errorRate > 0 ? 'cinnabar' : 'jade'}>
                {t('bureau.errorRate', { rate: hundredths(sample.errorRate) })}
              </Tag>
            )}
          </div>
          <ul className="bureau-list">
            {sample.items.map((item) => (
              <li key={item.no}>
                <span>
                  {item.no}. {item.kind === 'problem' ? t(`bureau.category.${item.label}`) : item.label}{' '}
                  <span className="quiet-words">
                    {nameOf.get(item.institution)} ·{' '}
                    {item.kind === 'problem'
                      ? t('bureau.numberIs', { no: item.subject.slice(-8) })
                      : t('bureau.itemNo', { no: item.subject.split('/').at(-1) })}
                  </span>
                </span>
                <span className="row">
                  {(['met', 'not_met'] as const).map((outcome) => (
                    <Button
                      key={outcome}
                      look={item.outcome === outcome ? 'quiet' : 'plain'}
                      aria-pressed={item.outcome === outcome}
                      disabled={item.outcome === outcome}
                      onClick={() => void run(() => look(sample.id, item.no, outcome))}
                    >
                      {t(`bureau.outcome.${outcome}`)}
                      <span className="only-heard"> {item.no}</span>
                    </Button>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
