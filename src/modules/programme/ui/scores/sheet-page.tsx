import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Page, Problem, RadioGroup, Skeleton, Tag } from '#web/kit/index.ts';
import { fileOf, useSheet } from './data.ts';
import { periodWords, stateTone } from './say.ts';
import type { ScoresProps } from './scores-page.tsx';
import { SheetActs } from './sheet-acts.tsx';
import { SheetLine } from './sheet-line.tsx';
import { TotalBar } from './total-bar.tsx';

type Show = 'all' | 'open' | 'lost';

/** One sheet: the total, what is to be done with it, and a line for each item. */
export function SheetPage({ id, ...props }: ScoresProps & { id: string }) {
  const { hospital, fills } = props;
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useSheet(hospital, id);
  const [show, setShow] = useState<Show>('all');
  if (!data)
    return (
      <Page title={t('programme.scores.title')} back="/staff/scores?view=sheets" broad>
        {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton rows={[6, 4, 4, 4]} />}
      </Page>
    );
  const { sheet, lines, total, people } = data;
  const lost = lines.filter(({ marks, full, points }) => marks !== null && points < full);
  const open = lines.filter((line) => line.open.length > 0);
  const shown = { all: lines, open, lost }[show];
  const back = sheet.unit ? `/staff/scores?view=units&month=${sheet.period}` : '/staff/scores?view=sheets';
  return (
    <Page title={`${sheet.of} · ${periodWords(t, sheet.period)}`} back={back} broad>
      <div className="card stack">
        <div className="row apart">
          <Tag tone={stateTone[sheet.state]}>{t(`programme.scores.state.${sheet.state}`)}</Tag>
          <a className="btn plain not-printed" href={fileOf(hospital, id, i18n.language)} download>
            {t('programme.scores.file')}
          </a>
        </div>
        <TotalBar total={total} />
        <SheetActs {...props} view={data} />
      </div>
      {lines.length === 0 && <EmptyState text={t('programme.scores.noItems')} />}
      {lines.length > 0 && (
        <div className="not-printed">
          <RadioGroup
            label={t('programme.scores.show')}
            side
            value={show}
            options={[
              { value: 'all', label: t('programme.scores.showAll', { count: lines.length }) },
              { value: 'open', label: t('programme.scores.showOpen', { count: open.length }) },
              { value: 'lost', label: t('programme.scores.showLost', { count: lost.length }) },
            ]}
            onChange={(value) => setShow(value as Show)}
          />
        </div>
      )}
      <ol className="score-sheet">
        {shown.map((line) => (
          <SheetLine
            key={line.item.id}
            hospital={hospital}
            sheet={sheet}
            line={line}
            people={people}
            fills={fills && sheet.state === 'filling'}
          />
        ))}
      </ol>
    </Page>
  );
}
