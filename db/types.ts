// Generated from the catalogue by `npm run db:types`.
// biome-ignore lint/suspicious/noExplicitAny: replaced by the generator
export type DB = Record<string, any>;
