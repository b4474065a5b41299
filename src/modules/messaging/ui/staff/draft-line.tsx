import { Input } from '#web/kit/index.ts';

/** One line of a form that a browser must not fill in by itself. */
export function Line({
  label,
  value,
  most,
  onType,
}: {
  label: string;
  value: string;
  most: number;
  onType: (value: string) => void;
}) {
  return (
    <Input
      label={label}
      maxLength={most}
      autoComplete="off"
      value={value}
      onChange={(event) => onType(event.target.value)}
    />
  );
}
