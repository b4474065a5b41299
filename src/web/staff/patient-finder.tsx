import { useRef, useState } from 'react';
import { FindPatient } from '#modules/identity/ui/staff/index.tsx';

/** The box in which one patient is found, where another room's page needs somebody. */
export function PatientFinder({
  hospital,
  onChoose,
}: {
  hospital: number;
  onChoose: (person: { id: string; name: string }) => void;
}) {
  const [text, setText] = useState('');
  const box = useRef<HTMLInputElement>(null);
  return <FindPatient hospital={hospital} inputRef={box} text={text} onText={setText} onChoose={onChoose} />;
}
