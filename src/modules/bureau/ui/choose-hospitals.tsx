import { Checkbox } from '#web/kit/index.ts';

/** Which hospitals something goes to. */
export function ChooseHospitals({
  label,
  hospitals,
  chosen,
  onChosen,
}: {
  label: string;
  hospitals: readonly { id: number; name: string }[];
  chosen: ReadonlySet<number>;
  onChosen: (chosen: ReadonlySet<number>) => void;
}) {
  return (
    <fieldset className="bureau-to">
      <legend>{label}</legend>
      {hospitals.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={chosen.has(id)}
          onChange={() => {
            const next = new Set(chosen);
            if (!next.delete(id)) next.add(id);
            onChosen(next);
          }}
        />
      ))}
    </fieldset>
  );
}
