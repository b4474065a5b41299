import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '#web/kit/index.ts';
import { useChoices } from './data.ts';

/** A place of the hospital's directory, or words of one's own: one field for both, and it works without a line. */
export function PlaceField({
  hospital,
  place,
  onPlace,
}: {
  hospital: number;
  place: string;
  onPlace: (place: { place: string; placeId: string | null }) => void;
}) {
  const { t } = useTranslation();
  const { data } = useChoices(hospital);
  const list = useId();
  return (
    <Field label={t('programme.problems.place')} hint={t('programme.problems.placeHint')}>
      {(ids) => (
        <>
          <input
            {...ids}
            className="input"
            list={list}
            autoComplete="off"
            maxLength={80}
            value={place}
            onChange={({ target: { value } }) =>
              onPlace({ place: value, placeId: data?.places.find(({ name }) => name === value)?.id ?? null })
            }
          />
          <datalist id={list}>
            {data?.places.map(({ id, name }) => (
              <option key={id} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
