import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/kit/index.ts';
import type { Console } from './data.ts';
import { figureText } from './say.ts';

/** One table for each half-year: the indicators down, the hospitals across. */
export function Figures({ all }: { all: Console }) {
  const { t } = useTranslation();
  const halves = [...new Set(all.figures.map(({ halfYear }) => halfYear))];
  if (halves.length === 0) return <EmptyState text={t('bureau.noFigures')} />;
  return halves.map((half) => (
    <HalfYear key={half} half={half} all={all} figures={all.figures.filter(({ halfYear }) => halfYear === half)} />
  ));
}

function HalfYear({ half, all, figures }: { half: string; all: Console; figures: Console['figures'] }) {
  const { t } = useTranslation();
  const label = t('bureau.halfYear', { year: half.slice(0, 4), half: half.slice(5) });
  const houses = all.institutions.filter(({ state }) => state === 'accepted');
  const groups = [...Map.groupBy(figures, ({ key }) => key)];
  const told = ({ status, hundredths: value }: Console['figures'][number]) => value !== null || status === 'declared';
  const rows = groups.filter(([, those]) => those.some(told));
  const rest = groups.filter(([, those]) => !those.some(told));
  return (
    <section className="card stack">
      <h2>{label}</h2>
      {rows.length > 0 && <Table label={label} houses={houses} rows={rows} />}
      {rest.length > 0 && (
        <details className="bureau-more">
          <summary>{t('bureau.untold', { count: rest.length })}</summary>
          <ul className="bureau-list">
            {rest.map(([key, those]) => (
              <li key={key}>
                {key} {those[0]?.name}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Table({
  label,
  houses,
  rows,
}: {
  label: string;
  houses: readonly { id: number; name: string }[];
  rows: readonly [string, Console['figures']][];
}) {
  const { t } = useTranslation();
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard */}
      <section className="bureau-wide" tabIndex={0} aria-label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('bureau.indicator')}</th>
              {houses.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, those]) => (
              <tr key={key}>
                <th scope="row">
                  {key} {those[0]?.name}
                </th>
                {houses.map(({ id }) => {
                  const one = those.find(({ institution }) => institution === id);
                  return (
                    <td key={id} className={one?.targetMet === false ? 'missed-words' : undefined}>
                      {one ? <Figure one={one} /> : '—'}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** A value with how it came about: computed from the work, declared by somebody, or none. */
function Figure({ one }: { one: Console['figures'][number] }) {
  const { t } = useTranslation();
  const declared = one.status === 'declared';
  // words: bureau.figure.no-data bureau.figure.not-applicable
  if (!declared && one.hundredths === null)
    return <span className="quiet-words">{t(`bureau.figure.${one.status}`)}</span>;
  const value = figureText(one, t('bureau.yes'), t('bureau.no'), t('bureau.minutes'));
  return (
    <>
      {value || t('bureau.figure.said')}
      {one.targetMet !== null && (
        <span className="quiet-words"> {t(one.targetMet ? 'bureau.targetMet' : 'bureau.targetMissed')}</span>
      )}
      {one.denominator > 0 && (
        <small className="quiet-words">
          {one.numerator} / {one.denominator}
        </small>
      )}
      {declared && (
        <small className="quiet-words">{t(one.evidence ? 'bureau.figure.declared' : 'bureau.figure.unproven')}</small>
      )}
    </>
  );
}
