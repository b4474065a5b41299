/** The number typed at sign-in, so that registration need not ask for it again. In memory only: never stored. */
let typed = '';
export const rememberPhone = (phone: string): void => {
  typed = phone;
};
export const typedPhone = (): string => typed;
