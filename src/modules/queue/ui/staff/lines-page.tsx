import { useTranslation } from 'react-i18next';
import { Button, EmptyState, hourOf, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { AskWhy } from './line-stop.tsx';
import { type Line, useLineActs, useLines } from './lines-data.ts';

/** 候诊队列: every line of today by hall; the nurse stops one for a while and goes on with it. */
export function LinesPage({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const lines = useLines(hospital);
  const acts = useLineActs(hospital);
  const halls = Map.groupBy(lines.data?.lines ?? [], (line) => line.area);
  return (
    <Page title={t('queue.staff.lines')} below={t('queue.staff.linesWhy')}>
      {lines.error && <Problem error={lines.error} onRetry={() => void lines.refetch()} />}
      {acts.error !== null && <Problem error={acts.error} />}
      {!lines.data && !lines.error && <Skeleton rows={[4, 4, 4]} />}
      {lines.data?.lines.length === 0 && <EmptyState icon="book" text={t('queue.staff.linesNone')} />}
      {[...halls].map(([hall, own]) => (
        <section key={hall} className="stack">
          <h2>{hall}</h2>
          <ul className="rota">
            {own.map((line) => (
              <One key={line.session} line={line} acts={acts} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

function One({ line, acts }: { line: Line; acts: ReturnType<typeof useLineActs> }) {
  const { t } = useTranslation();
  const { stop } = line;
  return (
    <li className="card stack">
      <div className="row apart">
        <div>
          <h3>
            <b className="number">{line.letter}</b> {line.room}
          </h3>
          <p className="quiet-words">
            {line.department} · {line.doctor}
          </p>
          <p>
            {t('queue.staff.linesCount', { count: line.waiting })}
            {line.away > 0 && ` · ${t('queue.staff.linesAway', { count: line.away })}`}
          </p>
          {stop && (
            <p>
              <Tag tone="amber">{t('queue.staff.stopped', { at: hourOf(stop.at), by: stop.by })}</Tag> {stop.reason}
            </p>
          )}
        </div>
        {stop && (
          <Button
            busy={acts.busy}
            aria-label={`${t('queue.staff.goOn')} ${line.room}`}
            onClick={() => void acts.reopen(line.session)}
          >
            {t('queue.staff.goOn')}
          </Button>
        )}
      </div>
      {!stop && <AskWhy busy={acts.busy} room={line.room} onStop={(reason) => acts.stop(line.session, reason)} />}
    </li>
  );
}
