import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Problem, Select, Tag } from '#web/kit/index.ts';
import type { Choice } from '../../domain/plan/draft.ts';
import type { DraftPage } from './data.ts';
import { MakeAll } from './make-all.tsx';
import { useUnitActs } from './unit-acts.ts';
import type { MakeEdit } from './use-draft.ts';

const NAME_ONLY = 'name-only';
type Props = {
  hospital: number;
  page: DraftPage;
  onEdit: MakeEdit;
  onUnits: (units: DraftPage['units']) => void;
};

/** Which unit and which person each name of the document means; the ones nobody knows stand first. */
export function Names({ hospital, page, onEdit, onUnits }: Props) {
  const { t } = useTranslation();
  const { units, leads } = page.draft;
  const open = [...Object.values(units), ...Object.values(leads)].filter(({ by }) => by === 'none').length;
  const all = Object.keys(units).length + Object.keys(leads).length;
  if (all === 0) return null;
  const strangers = Object.entries(units).flatMap(([name, { by }]) => (by === 'none' ? [name] : []));
  const unitOptions = page.units.map(({ id, name }) => ({ value: id, label: name }));
  const staffOptions = page.staff.map(({ account, name }) => ({ value: account, label: name }));
  return (
    <details className="card plan-fold" open={open > 0 || undefined}>
      <summary>
        <h2>{t('programme.names.title')}</h2>
        {open > 0 ? (
          <Tag tone="amber">{t('programme.names.open', { count: open })}</Tag>
        ) : (
          <Tag tone="jade">{t('programme.names.allKnown', { count: all })}</Tag>
        )}
      </summary>
      {strangers.length > 1 && (
        <div className="row">
          <MakeAll hospital={hospital} names={strangers} onEdit={onEdit} onUnits={onUnits} />
        </div>
      )}
      <div className="plan-names">
        {sorted(units).map(([name, choice]) => (
          <OneName
            key={name}
            {...{ name, choice, kind: 'unit', options: unitOptions, onEdit }}
            make={
              <MakeUnit hospital={hospital} name={name} known={known(page, name)} onEdit={onEdit} onUnits={onUnits} />
            }
          />
        ))}
        {sorted(leads).map(([name, choice]) => (
          <OneName key={name} {...{ name, choice, kind: 'lead', options: staffOptions, onEdit }} />
        ))}
      </div>
    </details>
  );
}

const sorted = (names: Record<string, Choice>) =>
  Object.entries(names).sort(([, a], [, b]) => Number(b.by === 'none') - Number(a.by === 'none'));

function OneName({
  name,
  choice,
  kind,
  options,
  make,
  onEdit,
}: {
  name: string;
  choice: Choice;
  kind: 'unit' | 'lead';
  options: { value: string; label: string }[];
  make?: ReactNode;
  onEdit: MakeEdit;
}) {
  const { t } = useTranslation();
  const open = choice.by === 'none';
  // words: programme.names.unit programme.names.lead
  return (
    <div className={open ? 'plan-name open' : 'plan-name'}>
      <Select
        label={`${t(`programme.names.${kind}`)} · ${name}`}
        hint={open ? t(kind === 'unit' ? 'programme.names.whichUnit' : 'programme.names.whichLead') : undefined}
        // words: programme.names.whichUnit programme.names.whichLead
        value={open ? '' : (choice.id ?? NAME_ONLY)}
        options={[
          ...(open ? [{ value: '', label: t('programme.names.choose') }] : []),
          ...options,
          { value: NAME_ONLY, label: t('programme.names.nameOnly') },
        ]}
        onChange={({ target }) => {
          if (target.value !== '') onEdit({ kind, name, id: target.value === NAME_ONLY ? null : target.value });
        }}
      />
      {open && make}
    </div>
  );
}

/** The unit that has this name by now: another plan may have brought it since this one was read. */
const known = (page: DraftPage, name: string) =>
  page.units.find((unit) => unit.name === name || unit.aliases.includes(name))?.id;

function MakeUnit({
  hospital,
  name,
  known,
  onEdit,
  onUnits,
}: Omit<Props, 'page'> & { name: string; known: string | undefined }) {
  const { t } = useTranslation();
  const acts = useUnitActs(hospital);
  const { busy, error, run } = useAct();
  const make = () =>
    run(async () => {
      const { id } = await acts.make({ name, aliases: [], department: null });
      onUnits([{ id, name, aliases: [] }]);
      onEdit({ kind: 'unit', name, id });
    });
  if (known)
    return (
      <Button look="quiet" onClick={() => onEdit({ kind: 'unit', name, id: known })}>
        {t('programme.names.known', { name })}
      </Button>
    );
  return (
    <>
      <Button look="quiet" busy={busy} onClick={() => void make()}>
        {t('programme.names.make', { name })}
      </Button>
      {error !== null && <Problem error={error} />}
    </>
  );
}
