import type { Row } from '../row.ts';
import { encoding } from './01-encoding.ts';
import { businessLogic } from './02-business-logic.ts';
import { web } from './03-web.ts';
import { api } from './04-api.ts';
import { files } from './05-files.ts';
import { authentication } from './06-authentication.ts';
import { sessions } from './07-sessions.ts';
import { authorization } from './08-authorization.ts';
import { tokens } from './09-tokens.ts';
import { oauth } from './10-oauth.ts';
import { cryptography } from './11-cryptography.ts';
import { communication } from './12-communication.ts';
import { configuration } from './13-configuration.ts';
import { data } from './14-data.ts';
import { architecture } from './15-architecture.ts';
import { logging } from './16-logging.ts';
import { webrtc } from './17-webrtc.ts';

/** The whole table in the order of the standard. */
export const table: Row[] = [
  ...encoding,
  ...businessLogic,
  ...web,
  ...api,
  ...files,
  ...authentication,
  ...sessions,
  ...authorization,
  ...tokens,
  ...oauth,
  ...cryptography,
  ...communication,
  ...configuration,
  ...data,
  ...architecture,
  ...logging,
  ...webrtc,
];
