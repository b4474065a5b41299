/** Nobody's number crosses the border: a run of nine digits, a document number or a phone, is no part of a sentence here. */
export const carriesNumber = (text: string): boolean => /[0-9Xx]{9}/.test(text.replace(/[\s-]/g, ''));
