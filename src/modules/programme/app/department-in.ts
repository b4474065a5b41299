import { domainError } from '#kernel/errors.ts';
import type { DepartmentName } from '../db/departments.ts';

/** The department asked for, null for the whole hospital. Throws `programme.department_not_found`. */
export function departmentIn(names: readonly DepartmentName[], id: string | undefined): DepartmentName | null {
  if (id === undefined) return null;
  const found = names.find((name) => name.id === id);
  if (!found) throw domainError('programme.department_not_found');
  return found;
}
