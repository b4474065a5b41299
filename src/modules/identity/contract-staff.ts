import { z } from 'zod';
import { At, words } from './contract.ts';

/** The people who work here, their accounts and roles. */

const RoleCode = z.string().regex(/^[a-z_]{2,40}$/);
/** Permission codes, as the manifests declare them. */
const PermissionCode = z
  .string()
  .max(80)
  .regex(/^[a-z_]+(\.[a-z_]+)+$/);

export const StaffMember = z.object({
  account: z.uuid(),
  name: z.string(),
  practitioner: z.uuid().nullable(),
  state: z.enum(['active', 'locked', 'left']),
  roles: z.array(z.string()),
  /** The same in the reader's language. */
  roleNames: z.array(z.string()),
});
export type StaffMember = z.infer<typeof StaffMember>;
export const StaffList = z.object({ items: z.array(StaffMember) });
export const NewStaff = z.object({
  username: z.string().regex(/^[a-z][a-z0-9._-]{2,31}$/),
  name: words(60),
  practitioner: z.uuid().nullable().optional(),
});
export const StaffCreated = z.object({ account: z.uuid() });
/** Shown once. */
export const OneTimePassword = z.object({ username: z.string(), password: z.string(), expiresAt: At });
export type OneTimePassword = z.infer<typeof OneTimePassword>;

export const Appointment = z.object({ duty: z.enum(['security', 'audit']) });
export const RoleGift = z.object({ roles: z.array(RoleCode).max(20) });
export const Role = z.object({
  role: z.string(),
  zh: z.string(),
  en: z.string(),
  /** Which of the three administrators the role makes, if any. */
  duty: z.enum(['none', 'system', 'security', 'audit']),
  permissions: z.array(z.string()),
  /** Whoever has the role signs in with a second factor. */
  secondFactor: z.boolean(),
  members: z.int(),
});
export type Role = z.infer<typeof Role>;
export const RoleList = z.object({
  items: z.array(Role),
  permissions: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
});
export type RoleList = z.infer<typeof RoleList>;
export const RoleChange = z.object({
  zh: words(40),
  en: words(60),
  permissions: z.array(PermissionCode).max(100),
  /** Left out: as it was, and not asked for by a new role. */
  secondFactor: z.boolean().optional(),
});
export const RoleParams = z.object({ role: RoleCode });
