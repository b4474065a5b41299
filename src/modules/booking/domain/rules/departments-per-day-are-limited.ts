/** Standards 3.9 (同日限 2 个科室): another department is refused once `limit` different ones are booked. */
export function departmentWouldExceedLimit(booked: readonly string[], department: string, limit: number): boolean {
  const departments = new Set(booked);
  return !departments.has(department) && departments.size >= limit;
}
