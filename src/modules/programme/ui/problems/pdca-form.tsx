import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Checkbox, Input, Problem, Select, TextArea } from '#web/kit/index.ts';
import { type Pdca, type PdcaFields, useActs, useChoices, useProblems } from './data.ts';
import { PdcaFigure } from './pdca-figure.tsx';
import { tidy } from './say.ts';

interface Props {
  hospital: number;
  today: string;
  pdca: Pdca | null;
  onDone: () => void;
}

const EMPTY: PdcaFields = {
  ...{ title: '', unit: '', plan: '', did: '', check: '', act: '', measured: '', figureUnit: '' },
  ...{ before: null, beforeFrom: '', after: null, afterFrom: '', problems: [] },
};

/** The four steps, the figure before and after, and the problems it is about. */
export function PdcaForm({ hospital, today, pdca, onDone }: Props) {
  const { t } = useTranslation();
  const acts = useActs(hospital);
  const { data: choices } = useChoices(hospital);
  const { data: problems } = useProblems(hospital, 'open');
  const { busy, error, run } = useAct();
  const [fields, setFields] = useState<PdcaFields>(() => (pdca ? fieldsOf(pdca) : EMPTY));
  const change = (part: Partial<PdcaFields>) => setFields({ ...fields, ...part });
  const chosen = new Set(fields.problems);
  const offered = new Map([
    ...(pdca?.problems ?? []).map(({ id, words }) => [id, words] as const),
    ...(problems?.items ?? []).slice(0, 30).map(({ id, words }) => [id, words] as const),
  ]);
  const keep = (summarize: boolean) =>
    void run(async () => {
      const body = { ...fields, title: tidy(fields.title) };
      if (pdca) await acts.keepPdca(pdca.id, { version: pdca.version, summarize, ...body });
      else await acts.beginPdca(body);
      onDone();
    });
  return (
    <section className="card stack" aria-label={fields.title || t('programme.problems.pdcaNew')}>
      <h2>{pdca?.title ?? t('programme.problems.pdcaNew')}</h2>
      <Input
        label={t('programme.problems.pdcaTitle')}
        maxLength={80}
        value={fields.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <Select
        label={t('programme.problems.unit')}
        value={fields.unit}
        options={[
          { value: '', label: t('programme.problems.choose'), disabled: true },
          ...(choices?.units ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => change({ unit: event.target.value })}
      />
      {(['plan', 'did', 'check', 'act'] as const).map((part) => (
        <TextArea
          key={part}
          label={t(`programme.problems.part.${part}`)}
          rows={2}
          maxLength={2000}
          value={fields[part]}
          onChange={(event) => change({ [part]: event.target.value })}
        />
      ))}
      <Input
        label={t('programme.problems.measured')}
        hint={t('programme.problems.measuredHint')}
        maxLength={200}
        value={fields.measured}
        onChange={(event) => change({ measured: event.target.value })}
      />
      <Input
        label={t('programme.problems.figureUnit')}
        maxLength={20}
        value={fields.figureUnit}
        onChange={(event) => change({ figureUnit: event.target.value })}
      />
      {(['before', 'after'] as const).map((when) => (
        <PdcaFigure
          key={when}
          hospital={hospital}
          today={today}
          when={when}
          value={fields[when]}
          from={fields[`${when}From`]}
          onFigure={({ value, from, unit }) =>
            change({
              [when]: value,
              [`${when}From`]: from,
              ...(unit === undefined || fields.figureUnit !== '' ? {} : { figureUnit: unit }),
            })
          }
        />
      ))}
      {offered.size > 0 && (
        <details>
          <summary className="btn plain">{t('programme.problems.aboutProblems', { count: chosen.size })}</summary>
          <div className="stack">
            {[...offered].map(([id, words]) => (
              <Checkbox
                key={id}
                label={words}
                checked={chosen.has(id)}
                onChange={(on) =>
                  change({ problems: on ? [...fields.problems, id] : fields.problems.filter((one) => one !== id) })
                }
              />
            ))}
          </div>
        </details>
      )}
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button busy={busy} disabled={tidy(fields.title) === '' || fields.unit === ''} onClick={() => keep(false)}>
          {t('programme.problems.save')}
        </Button>
        {pdca && (
          <Button look="quiet" busy={busy} onClick={() => keep(true)}>
            {t('programme.problems.summarize')}
          </Button>
        )}
        <Button look="plain" onClick={onDone}>
          {t('programme.problems.leave')}
        </Button>
      </div>
    </section>
  );
}

function fieldsOf(pdca: Pdca): PdcaFields {
  const { title, plan, did, check, act, measured, figureUnit, before, beforeFrom, after, afterFrom } = pdca;
  const said = { title, plan, did, check, act, measured, figureUnit, before, beforeFrom, after, afterFrom };
  return { ...said, unit: pdca.unit.id, problems: pdca.problems.map(({ id }) => id) };
}
