import { createTransport } from 'nodemailer';
import type { Outgoing } from '../../domain/adapter.ts';
import type { EmailConfig } from '../../domain/channel.ts';
import { hostAllowed, type OutsideRules, resolveOutside } from './call-out.ts';

const STEP_MS = 5_000;
const SILENCE_MS = 8_000;

/** Sends one letter; answers null, or a code for the table of refusals. Never throws. */
export type MailOut = (config: EmailConfig, password: string, letter: Letter) => Promise<string | null>;

export interface Letter {
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** The words of a message as a letter, with the address of the page where it goes on. */
export function letterOf({ id, email = '', title, body, link }: Outgoing, site: string | undefined): Letter {
  const more = link !== null && site !== undefined ? `\n\n${site}${link}` : '';
  return { id, to: email, subject: title, text: `${body}${more}\n` };
}

/** By SMTP, to a server that passes the same rules as every other address; the name is looked up once. */
export function mailOut(rules: OutsideRules): MailOut {
  return async (config, password, letter) => {
    if (!hostAllowed(config.host, rules) || (rules.httpsOnly && config.security === 'none')) return 'address_refused';
    const found = await resolveOutside(config.host, rules);
    if ('failed' in found) return found.failed;
    const transport = createTransport({
      host: found.address,
      port: config.port,
      secure: config.security === 'tls',
      requireTLS: config.security === 'starttls',
      ignoreTLS: config.security === 'none',
      tls: { servername: config.host },
      ...(config.user === '' ? {} : { auth: { user: config.user, pass: password } }),
      name: hostOf(config.from),
      connectionTimeout: STEP_MS,
      greetingTimeout: STEP_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await transport.sendMail({
        from: { name: config.fromName, address: config.from },
        to: { name: '', address: letter.to },
        subject: letter.subject,
        text: letter.text,
        // The same letter sent again after a crash has the same number; no machine is to answer it.
        messageId: `<${letter.id}@${hostOf(config.from)}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return null;
    } catch (error) {
      return codeOf(error as { code?: string; responseCode?: number });
    } finally {
      transport.close();
    }
  };
}

const hostOf = (address: string): string => address.split('@').at(-1) ?? '';

/** What went wrong, without the server's words: they quote addresses. */
function codeOf({ code, responseCode }: { code?: string; responseCode?: number }): string {
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'smtp_auth';
  if (code === 'ETLS' || code === 'EREQUIRETLS') return 'smtp_tls';
  if (responseCode !== undefined) return responseCode < 500 ? 'smtp_4xx' : 'smtp_5xx';
  return code === 'ETIMEDOUT' ? 'timeout' : 'no_connection';
}
