const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a lower-case RFC 9562 uuid, the one spelling PostgreSQL gives back. */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && UUID.test(text);
}
