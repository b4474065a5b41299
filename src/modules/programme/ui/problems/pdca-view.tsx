import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, dateOf, EmptyState, Facts, type Lang, monthDay, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { type Pdca, usePdca } from './data.ts';
import { PdcaForm } from './pdca-form.tsx';

/** PDCA: running ones to write in, then the summaries with the figure before and after. */
export function PdcaView({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = usePdca(hospital);
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[5, 5]} />;
  return (
    <>
      <p>
        <b>{t('programme.problems.pdcaYear', { count: data.thisYear })}</b>
      </p>
      {open === 'new' ? (
        <PdcaForm hospital={hospital} today={today} pdca={null} onDone={close} />
      ) : (
        <div className="row">
          <Button look="quiet" onClick={() => setOpen('new')}>
            {t('programme.problems.pdcaNew')}
          </Button>
        </div>
      )}
      {data.items.length === 0 && <EmptyState text={t('programme.problems.noPdca')} />}
      {data.items.map((pdca) =>
        open === pdca.id ? (
          <PdcaForm key={pdca.version} hospital={hospital} today={today} pdca={pdca} onDone={close} />
        ) : (
          <Shown key={pdca.id} pdca={pdca} onOpen={() => setOpen(pdca.id)} />
        ),
      )}
    </>
  );
}

function Shown({ pdca, onOpen }: { pdca: Pdca; onOpen: () => void }) {
  const { t, i18n } = useTranslation();
  const { before, after, figureUnit } = pdca;
  const figure = (value: number | null, from: string) =>
    value === null ? null : `${value} ${figureUnit}${from && ` (${from})`}`;
  return (
    <section className="card stack" aria-label={pdca.title}>
      <div className="row apart">
        <h2>{pdca.title}</h2>
        <Tag tone={pdca.state === 'open' ? 'indigo' : 'jade'}>
          {/* words: programme.problems.pdca.open programme.problems.pdca.summarized */}
          {t(`programme.problems.pdca.${pdca.state}`)}
        </Tag>
      </div>
      {before !== null && after !== null && (
        <p className="pdca-figures">
          {before} → {after} <small>{figureUnit}</small>
        </p>
      )}
      <Facts
        rows={[
          [t('programme.problems.unit'), pdca.unit.name],
          [t('programme.problems.before'), figure(before, pdca.beforeFrom)],
          [t('programme.problems.after'), figure(after, pdca.afterFrom)],
          [t('programme.problems.measured'), pdca.measured],
          [
            t('programme.problems.summarizedOn'),
            pdca.summarizedAt &&
              `${monthDay(dateOf(pdca.summarizedAt), i18n.language as Lang)} ${pdca.summarizedBy ?? ''}`,
          ],
        ]}
      />
      {pdca.state === 'open' ? (
        <div className="row">
          <Button look="quiet" aria-label={t('programme.problems.writeIn', { title: pdca.title })} onClick={onOpen}>
            {t('programme.problems.write')}
          </Button>
        </div>
      ) : (
        <details>
          <summary className="btn plain">{t('programme.problems.readAll')}</summary>
          <dl className="pdca-words">
            {(['plan', 'did', 'check', 'act'] as const).map((part) => (
              <div key={part}>
                {/* words: programme.problems.part.plan programme.problems.part.did programme.problems.part.check */}
                {/* words: programme.problems.part.act */}
                <dt>{t(`programme.problems.part.${part}`)}</dt>
                <dd>{pdca[part]}</dd>
              </div>
            ))}
          </dl>
          <ul className="problem-again">
            {pdca.problems.map(({ id, words }) => (
              <li key={id}>
                <a href={`/staff/problems?problem=${id}`}>{words}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
