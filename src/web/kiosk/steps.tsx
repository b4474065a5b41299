import { Confirm } from './confirm.tsx';
import { Days } from './days.tsx';
import { Departments } from './departments.tsx';
import { Desks } from './desks.tsx';
import { useFlow } from './flow.ts';
import { Home } from './home.tsx';
import { Identify } from './identify.tsx';
import { NumberStep, PhoneStep } from './number-steps.tsx';
import { Register } from './register.tsx';
import { SlipStep } from './slip-step.tsx';
import { Times } from './times.tsx';
import { Visits } from './visits.tsx';

const STEPS = {
  home: Home,
  identify: Identify,
  phone: PhoneStep,
  number: NumberStep,
  visits: Visits,
  departments: Departments,
  days: Days,
  times: Times,
  confirm: Confirm,
  desks: Desks,
  register: Register,
  slip: SlipStep,
} as const;

export function Steps() {
  const { flow } = useFlow();
  const Shown = STEPS[flow.step];
  return <Shown />;
}
