const ONE = 70;
const EACH = 67;

/** How many short messages a text is paid as: 70 characters in one, 67 in each of several. */
export const smsParts = (text: string): number => (text.length <= ONE ? 1 : Math.ceil(text.length / EACH));
