import type { DB } from '../../../db/types.ts';

export type { DB };

/** The tables of one room and the published views of all: another room's table is a type error. */
export type Room<M extends string> = {
  [K in keyof DB as K extends `${M}.${string}` | `${string}.v_${string}` ? K : never]: DB[K];
};
