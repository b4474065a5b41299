import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import {
  Button,
  EmptyState,
  Input,
  LinkButton,
  navigate,
  Problem,
  Skeleton,
  Tag,
  useLocation,
} from '#web/kit/index.ts';
import { pointsText } from '../../domain/scores/points.ts';
import { type Ranking, useRanking, useScoreActs } from './data.ts';
import { periodWords, stateTone, whyWords } from './say.ts';
import type { ScoresProps } from './scores-page.tsx';

/** 科室月度考核: places with reasons, the course of each unit, and the sheets still to be made. */
export function Units({ hospital, today, fills }: ScoresProps) {
  const { t } = useTranslation();
  const { query } = useLocation();
  const asked = query.get('month') ?? '';
  const month = /^\d{4}-\d{2}$/.test(asked) ? asked : today.slice(0, 7);
  const { data, error, refetch } = useRanking(hospital, month);
  return (
    <>
      <Input
        type="month"
        label={t('programme.scores.monthLabel')}
        value={month}
        max={today.slice(0, 7)}
        onChange={(event) => {
          if (event.target.value) navigate(`/staff/scores?view=units&month=${event.target.value}`, { stay: true });
        }}
      />
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[4, 4, 4]} />}
      {data && data.rows.length === 0 && <EmptyState text={t('programme.scores.noUnits')} />}
      {data && data.rows.length > 0 && (
        <ol className="score-list">
          {data.rows.map((row) => (
            <Unit key={row.unit.id} row={row} />
          ))}
        </ol>
      )}
      {data && fills && data.without.length > 0 && <Without hospital={hospital} ranking={data} />}
    </>
  );
}

function Unit({ row }: { row: Ranking['rows'][number] }) {
  const { t } = useTranslation();
  const most = Math.max(row.total.full, ...row.course.map(({ points }) => points ?? 0), 1);
  return (
    <li className="card score-unit">
      <span className="score-place">
        <span className="only-heard">{t('programme.scores.place')} </span>
        {row.place}
      </span>
      <div className="stack">
        <div className="row apart">
          <b>{row.unit.name}</b>
          <span className="row">
            <b>
              {pointsText(row.total.scaled + row.total.bonus)}{' '}
              {t('programme.scores.of', { full: pointsText(row.total.full + row.total.excluded) })}
            </b>
            <Tag tone={stateTone[row.sheet.state]}>{t(`programme.scores.state.${row.sheet.state}`)}</Tag>
            <LinkButton
              to={`/staff/scores?sheet=${row.sheet.id}`}
              look="quiet"
              aria-label={t('programme.scores.openOne', { name: row.unit.name })}
            >
              {t('programme.scores.open')}
            </LinkButton>
          </span>
        </div>
        {row.lost.length === 0 ? (
          <p className="quiet-words">{t('programme.scores.nothingLost')}</p>
        ) : (
          <ul>
            {row.lost.map(({ item, rule }) => (
              <li key={`${item.id} ${rule.no}`}>
                <b className="score-minus">−{pointsText(rule.lost)}</b> {item.name}：{rule.trigger}
                <span className="quiet-words"> {whyWords(t, rule)}</span>
              </li>
            ))}
          </ul>
        )}
        <table className="score-course">
          <caption className="only-heard">{t('programme.scores.course', { name: row.unit.name })}</caption>
          <tbody>
            <tr>
              {row.course.map(({ month, points }) => (
                <td key={month}>
                  <span className="score-bar" style={{ height: `${((points ?? 0) / most) * 2.2}rem` }} />
                  <span>{points === null ? '–' : pointsText(points)}</span>
                  <span className="quiet-words small">
                    {t('programme.scores.monthShort', { month: Number(month.slice(5)) })}
                  </span>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </li>
  );
}

function Without({ hospital, ranking }: { hospital: number; ranking: Ranking }) {
  const { t } = useTranslation();
  const acts = useScoreActs(hospital);
  const { busy, error, run } = useAct();
  const { month, without } = ranking;
  return (
    <section className="card stack">
      <h2>{t('programme.scores.without', { month: periodWords(t, month), count: without.length })}</h2>
      {error !== null && <Problem error={error} />}
      <div className="row">
        {without.map(({ id, name }) => (
          <Button
            key={id}
            look="quiet"
            busy={busy}
            onClick={() => void run(() => acts.open({ plan: null, unit: id, period: month }))}
          >
            {t('programme.scores.begin', { name })}
          </Button>
        ))}
      </div>
    </section>
  );
}
