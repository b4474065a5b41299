import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, EmptyState, Input, Problem, Skeleton, Tag, TextArea } from '#web/kit/index.ts';
import { pointsText } from '../../domain/scores/points.ts';
import { type UnitItem, useScoreActs, useUnitItems } from './data.ts';
import { RulesEditor } from './rules-editor.tsx';
import { RuleList } from './rules-page.tsx';
import type { ScoresProps } from './scores-page.tsx';

/** What units are scored by every month: kept by the office. */
export function UnitItems({ hospital, keeps }: ScoresProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useUnitItems(hospital);
  const [open, setOpen] = useState<string | null>(null);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[4, 4]} />;
  const editor = (item: UnitItem | null) => (
    <ItemEditor
      key={item?.id ?? 'new'}
      hospital={hospital}
      item={item}
      units={data.units}
      onDone={() => setOpen(null)}
    />
  );
  return (
    <section className="stack" aria-label={t('programme.scores.unitItems')}>
      <h2>{t('programme.scores.unitItems')}</h2>
      {data.items.length === 0 && <EmptyState text={t('programme.scores.noUnitItems')} />}
      <ol className="score-list">
        {data.items.map((item) => (
          <li key={item.id} className="card stack">
            <div className="row apart">
              <h3>{item.name}</h3>
              <span className="row">
                {!item.active && <Tag>{t('programme.scores.resting')}</Tag>}
                <b>{t('programme.scores.points', { points: pointsText(item.full ?? item.bonusCap ?? 0) })}</b>
                {keeps && (
                  <Button
                    look="plain"
                    aria-label={t('programme.scores.edit.open', {
                      act: open === item.id ? t('programme.scores.edit.leave') : t('programme.scores.edit.change'),
                      name: item.name,
                    })}
                    onClick={() => setOpen(open === item.id ? null : item.id)}
                  >
                    {open === item.id ? t('programme.scores.edit.leave') : t('programme.scores.edit.change')}
                  </Button>
                )}
              </span>
            </div>
            {open === item.id ? (
              editor(item)
            ) : (
              <div className="score-two">
                <div>
                  <blockquote className="score-source">{item.text}</blockquote>
                  <p className="quiet-words small">
                    {item.units.length === 0
                      ? t('programme.scores.everyUnit')
                      : data.units
                          .filter(({ id }) => item.units.includes(id))
                          .map(({ name }) => name)
                          .join('、')}
                  </p>
                </div>
                <RuleList item={item} />
              </div>
            )}
          </li>
        ))}
      </ol>
      {keeps && open !== 'new' && (
        <div>
          <Button look="quiet" onClick={() => setOpen('new')}>
            {t('programme.scores.newUnitItem')}
          </Button>
        </div>
      )}
      {open === 'new' && <div className="card stack">{editor(null)}</div>}
    </section>
  );
}

function ItemEditor({
  hospital,
  item,
  units,
  onDone,
}: {
  hospital: number;
  item: UnitItem | null;
  units: { id: string; name: string }[];
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const acts = useScoreActs(hospital);
  const [name, setName] = useState(item?.name ?? '');
  const [text, setText] = useState(item?.text ?? '');
  const [only, setOnly] = useState<string[]>(item?.units ?? []);
  const [active, setActive] = useState(item?.active ?? true);
  return (
    <div className="stack">
      <Input
        label={t('programme.scores.edit.name')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextArea
        label={t('programme.scores.edit.text')}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <fieldset className="score-fields">
        <legend>{t('programme.scores.edit.units')}</legend>
        <div className="score-form">
          {units.map((unit) => (
            <Checkbox
              key={unit.id}
              label={unit.name}
              checked={only.includes(unit.id)}
              onChange={(on) => setOnly(on ? [...only, unit.id] : only.filter((one) => one !== unit.id))}
            />
          ))}
        </div>
      </fieldset>
      {item && <Checkbox label={t('programme.scores.edit.active')} checked={active} onChange={setActive} />}
      <RulesEditor
        item={item ?? { full: 1000, bonusCap: null, rules: [] }}
        onSave={async (marks) => {
          const wish = { name: name.trim(), text: text.trim(), units: only, active, ...marks };
          await (item ? acts.saveItem(item.id, item.version, wish) : acts.addItem(wish));
          onDone();
        }}
      />
    </div>
  );
}
