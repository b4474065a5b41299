import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/kit/index.ts';
import { type Directory, useKeep } from './data.ts';
import { FieldsForm } from './fields-form.tsx';
import { both, bothValues, english } from './item-kind.ts';

/** Name, kind and address of the hospital itself. */
export function HospitalWords({ hospital, it }: { hospital: number; it: Directory['hospital'] }) {
  const { t } = useTranslation();
  const keep = useKeep(hospital);
  const [open, setOpen] = useState(false);
  const [name, address] = [t('catalog.setup.hospitalName'), t('catalog.setup.address')];
  if (!open) {
    return (
      <div className="row apart">
        <p>
          <b>{it.name.zh}</b> <span className="quiet-words">{it.address.zh}</span>
        </p>
        <Button look="plain" onClick={() => setOpen(true)}>
          {t('catalog.setup.edit')} <span className="only-heard">{it.name.zh}</span>
        </Button>
      </div>
    );
  }
  const kinds = [
    { value: 'general', label: t('catalog.setup.general') },
    { value: 'tcm', label: t('catalog.setup.tcm') },
    { value: 'community', label: t('catalog.setup.community') },
  ];
  return (
    <FieldsForm
      title={t('catalog.setup.hospital')}
      fields={[
        { name: 'name', label: name, max: 80 },
        { name: 'kind', label: t('catalog.setup.hospitalKind'), options: kinds, max: 10 },
        { name: 'address', label: address, max: 200 },
        english(t, 'nameEn', name, 80),
        english(t, 'addressEn', address, 200),
      ]}
      start={{ kind: it.kind, ...bothValues('name', it.name), ...bothValues('address', it.address) }}
      save={t('catalog.setup.save')}
      onSave={async (values) => {
        const words = { name: both(values, 'name'), address: both(values, 'address') };
        await keep.change('hospital', { ...words, kind: values.kind, version: it.version });
        setOpen(false);
      }}
      onLeave={() => setOpen(false)}
    />
  );
}
