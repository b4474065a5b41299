import type { App } from '#platform/app.ts';
import { type CodeSent, issueCode } from './issue-code.ts';
import { codeHash, phoneKey } from './sealed.ts';

export interface CodeAsked {
  phone: string;
  lang: 'zh' | 'en';
  elder?: boolean | undefined;
}

/**
 * Sends a sign-in code to a phone, known to us or not: the answer does not tell. Demo and test get it back; nothing else
 * may show it. Throws identity.code_too_often, identity.code_not_deliverable.
 */
export async function requestCode(app: App, { phone, lang, elder = false }: CodeAsked): Promise<CodeSent> {
  const credential = phoneKey(app.crypto, phone);
  const hashOf = (code: string) => codeHash(app.crypto, credential, code);
  return issueCode(app, { opens: 'sign_in', hospital: null, phone, lang, elder, credential, hashOf });
}
