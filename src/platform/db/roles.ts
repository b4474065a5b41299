/** Database roles: the owner migrates, the app serves requests under row-level security, the worker runs jobs, keys carries sealed values over. */
export const ROLES = {
  owner: 'shuxin_owner',
  app: 'shuxin_app',
  worker: 'shuxin_worker',
  keys: 'shuxin_keys',
} as const;
export type DbRole = (typeof ROLES)[keyof typeof ROLES];
