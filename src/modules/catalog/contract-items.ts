import { z } from 'zod';
import { PlaceKind, Title } from './contract.ts';
import { CODE, most } from './domain/item-words.ts';

/** What the hospital's directory is made of, one by one, as the system administrator keeps it. */

const line = (max: number) =>
  z
    .string()
    .trim()
    .regex(new RegExp(`^\\P{Cc}{1,${max}}$`, 'u'));
const lines = (max: number) =>
  z
    .string()
    .trim()
    .regex(new RegExp(`^[\\P{Cc}\\n\\r]{0,${max}}$`, 'u'));
/** English may be left out: then the Chinese words are shown. */
const both = (max: number, maxEn = max) => z.object({ zh: line(max), en: line(maxEn).optional() });
const intro = z.object({ zh: lines(most.intro), en: lines(most.introEn).optional() });
const code = z.string().trim().max(most.code).regex(CODE);
/** The version that was seen; another one is answered with 409. */
const version = z.int().min(1).max(1_000_000_000);
const name = both(most.name, most.nameEn);
const words = z.object({ zh: z.string(), en: z.string() });

export const HospitalBody = z.object({
  name: both(most.nameEn),
  kind: z.enum(['tcm', 'general', 'community']),
  address: both(most.address),
});
export const CampusBody = z.object({ name, address: both(most.address) });
export const DepartmentBody = z.object({ code, name, campus: z.uuid(), intro: intro.optional() });
export const PractitionerBody = z.object({ code, name, title: Title, department: z.uuid(), intro: intro.optional() });
/** What may be changed of a place; its kind and campus stay what they were. */
const placeWords = {
  name,
  building: both(most.building),
  floor: line(most.floor),
  waiting: z.uuid().nullable().default(null),
  department: z.uuid().nullable().default(null),
};
export const PlaceBody = z.object({ kind: PlaceKind, campus: z.uuid(), ...placeWords });

const active = z.boolean();
export const HospitalChange = HospitalBody.extend({ version });
export const CampusChange = CampusBody.extend({ version });
export const DepartmentChange = DepartmentBody.extend({ version, active });
/** A doctor from before the numbers may stay without one. */
export const PractitionerChange = PractitionerBody.extend({ version, active, code: code.nullable() });
export const PlaceChange = z.object({ ...placeWords, version, active });

export const ItemParams = z.object({ id: z.uuid() });
export const ItemCreated = z.object({ id: z.uuid() });
export const ItemChanged = z.object({ id: z.uuid(), version: z.int() });
export const HospitalChanged = z.object({ version: z.int() });

const kept = { id: z.uuid(), version: z.int() };
/** The whole directory for the one who keeps it: both languages, and what is switched off too. */
export const Directory = z.object({
  hospital: z.object({ name: words, kind: z.enum(['tcm', 'general', 'community']), address: words, version: z.int() }),
  campuses: z.array(z.object({ ...kept, name: words, address: words })),
  departments: z.array(z.object({ ...kept, active, code: z.string(), name: words, intro: words, campus: z.uuid() })),
  places: z.array(
    z.object({
      ...kept,
      active,
      kind: PlaceKind,
      name: words,
      building: words,
      floor: z.string(),
      campus: z.uuid(),
      waiting: z.uuid().nullable(),
      department: z.uuid().nullable(),
    }),
  ),
  practitioners: z.array(
    z.object({
      ...kept,
      active,
      code: z.string().nullable(),
      name: words,
      title: Title,
      department: z.uuid(),
      intro: words,
    }),
  ),
});
export type Directory = z.infer<typeof Directory>;
