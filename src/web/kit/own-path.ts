/** Only paths of this site: an address from outside must not send anybody elsewhere after sign-in. */
export const ownPath = (to: string | null): string => (to && /^\/(?![/\\])/.test(to) ? to : '/');
