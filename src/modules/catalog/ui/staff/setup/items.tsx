import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Problem, Tag, toast } from '#web/kit/index.ts';
import { useAct } from '../use-act.ts';
import { useKeep } from './data.ts';
import { FieldsForm } from './fields-form.tsx';
import type { ItemKind } from './item-kind.ts';

type Item = { id: string; version: number; active?: boolean };

/** A form for one more, and what is there already: each can be changed, and switched off where others keep its id. */
export function Items<T extends Item>({ hospital, kind }: { hospital: number; kind: ItemKind<T> }) {
  const { t } = useTranslation();
  const keep = useKeep(hospital);
  async function add(values: Record<string, string>) {
    await keep.create(kind.path, kind.bodyOf(values));
    toast(t('catalog.setup.added', { what: values.name ?? '' }));
  }
  return (
    <div className="stack">
      <FieldsForm
        key={JSON.stringify(kind.fresh)}
        title={kind.add}
        fields={kind.fields}
        start={kind.fresh}
        save={kind.add}
        onSave={add}
      />
      {kind.items.length > 0 && (
        <ul className="setup-items" aria-label={t('catalog.setup.there')}>
          {kind.items.map((item) => (
            <ItemLine key={item.id} hospital={hospital} kind={kind} item={item} />
          ))}
        </ul>
      )}
    </div>
  );
}

function ItemLine<T extends Item>({ hospital, kind, item }: { hospital: number; kind: ItemKind<T>; item: T }) {
  const { t } = useTranslation();
  const keep = useKeep(hospital);
  const { busy, error, run } = useAct<'switch'>();
  const [open, setOpen] = useState(false);
  const { title, text } = kind.say(item);
  const change = (values: Record<string, string>, active: boolean | undefined) => {
    const said = Object.entries(kind.bodyOf(values)).filter(([name]) => !kind.onlyNew?.includes(name));
    const body = { ...Object.fromEntries(said), version: item.version, ...(active === undefined ? {} : { active }) };
    return keep.change(`${kind.path}/${item.id}`, body);
  };
  return (
    <li className="stack">
      <div className="row apart">
        <p>
          <b>{title}</b> <span className="quiet-words">{text}</span>{' '}
          {item.active === false && <Tag tone="amber">{t('catalog.setup.off')}</Tag>}
        </p>
        <div className="row">
          <Button look="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('catalog.setup.edit')} <span className="only-heard">{title}</span>
          </Button>
          {item.active !== undefined && (
            <Button
              look="plain"
              busy={busy !== null}
              onClick={() => void run('switch', () => change(kind.valuesOf(item), !item.active))}
            >
              {item.active ? t('catalog.setup.switchOff') : t('catalog.setup.switchOn')}{' '}
              <span className="only-heard">{title}</span>
            </Button>
          )}
        </div>
      </div>
      {error !== null && <Problem error={error} />}
      {open && (
        <FieldsForm
          title={`${t('catalog.setup.edit')} ${title}`}
          fields={kind.fields.filter(({ name }) => !kind.onlyNew?.includes(name))}
          start={kind.valuesOf(item)}
          save={t('catalog.setup.save')}
          onSave={async (values) => {
            await change(values, item.active);
            setOpen(false);
          }}
          onLeave={() => setOpen(false)}
        />
      )}
    </li>
  );
}
