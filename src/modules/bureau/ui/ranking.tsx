import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, EmptyState, Input, LinkButton, Problem } from '#web/kit/index.ts';
import { type Console, useBureauActs } from './data.ts';
import { hundredths } from './say.ts';

const parts = ['selfCheck', 'overdue', 'spotCheck', 'targets'] as const;

/** The order of the hospitals, each place with what it is made of. */
export function Ranking({ hospital, all }: { hospital: number; all: Console }) {
  const { t } = useTranslation();
  const nameOf = new Map(all.institutions.map(({ id, name }) => [id, name]));
  if (all.ranking.length === 0) return <EmptyState text={t('bureau.none')} />;
  return (
    <>
      {all.ranking.map((one) => (
        <section key={one.institution} className="card stack">
          <h2>
            {one.place === null ? t('bureau.noPlace') : t('bureau.place', { place: one.place })} ·{' '}
            {nameOf.get(one.institution)} · {one.total === null ? '—' : hundredths(one.total)}
          </h2>
          <Lost place={one} />
          <ul className="bureau-parts">
            {one.parts.map((part) => (
              <li key={part.name}>
                <b>{t(`bureau.part.${part.name}`)}</b>
                {part.value === null ? (
                  <span className="quiet-words">{t('bureau.notJudged')}</span>
                ) : (
                  <span>
                    {t('bureau.partIs', {
                      got: hundredths(shareOf(one, part).got),
                      full: hundredths(shareOf(one, part).full),
                    })}{' '}
                    <span className="quiet-words">
                      {t('bureau.partOf', { good: part.good, of: part.of })} ·{' '}
                      {t('bureau.weighs', { weight: part.weight })}
                    </span>
                  </span>
                )}
              </li>
            ))}
          </ul>
          <LinkButton look="plain" to={`/staff/bureau?tab=papers&new=commendation&for=${one.institution}`}>
            {t('bureau.commend')}
            <span className="only-heard"> {nameOf.get(one.institution)}</span>
          </LinkButton>
        </section>
      ))}
      <WeightsForm hospital={hospital} weights={all.weights} />
    </>
  );
}

type Place = Console['ranking'][number];

/** What a part gives of the total, and what it could give, in hundredths of a point: unjudged parts leave their weight to the others. */
function shareOf(place: Place, part: Place['parts'][number]): { got: number; full: number } {
  const weights = place.parts.reduce((sum, { value, weight }) => sum + (value === null ? 0 : weight), 0);
  const of = (value: number) => (weights === 0 ? 0 : Math.round((value * part.weight) / weights));
  return { got: of(part.value ?? 0), full: of(10_000) };
}

/** Why it is not better placed: the part that costs the most. */
function Lost({ place }: { place: Place }) {
  const { t } = useTranslation();
  const lost = place.parts
    .filter(({ value }) => value !== null)
    .map((part) => ({ part, points: shareOf(place, part).full - shareOf(place, part).got }))
    .sort((a, b) => b.points - a.points)[0];
  if (!lost || lost.points === 0) return null;
  return <p>{t('bureau.lostMost', { part: t(`bureau.part.${lost.part.name}`), points: hundredths(lost.points) })}</p>;
}

function WeightsForm({ hospital, weights }: { hospital: number; weights: Console['weights'] }) {
  const { t } = useTranslation();
  const { weigh } = useBureauActs(hospital);
  const { busy, error, run } = useAct();
  const [text, setText] = useState({
    ...{ selfCheck: String(weights.selfCheck), overdue: String(weights.overdue) },
    ...{ spotCheck: String(weights.spotCheck), targets: String(weights.targets) },
  });
  const numbers = Object.fromEntries(parts.map((name) => [name, Number(text[name])])) as Console['weights'];
  const sound = parts.every((name) => /^\d{1,3}$/.test(text[name]) && numbers[name] <= 100);
  return (
    <details className="card bureau-more">
      <summary>{t('bureau.weights')}</summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void run(() => weigh(numbers));
        }}
      >
        <p className="quiet-words">{t('bureau.weightsWhy')}</p>
        <div className="bureau-fields">
          {parts.map((name) => (
            <Input
              key={name}
              label={t(`bureau.part.${name}`)}
              inputMode="numeric"
              value={text[name]}
              onChange={(event) => setText({ ...text, [name]: event.target.value })}
            />
          ))}
        </div>
        {error !== null && <Problem error={error} />}
        <Button type="submit" busy={busy} disabled={!sound}>
          {t('bureau.save')}
        </Button>
      </form>
    </details>
  );
}
