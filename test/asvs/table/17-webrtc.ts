import type { Row } from '../row.ts';

export const webrtc: Row[] = [
  {
    id: '17.1.1',
    level: 2,
    about: 'relays reach no inner address',
    proof: {
      reason:
        'left to the operator: the product brings no relay; one of the hospital must refuse inner addresses (src/modules/servicedesk/README.md)',
    },
  },
  {
    id: '17.2.1',
    level: 2,
    about: 'media keys are managed',
    proof: {
      reason:
        'not applicable because no server of ours takes part in media: pictures go from browser to browser (DTLS-SRTP), under keys the two browsers make for one call',
    },
  },
  {
    id: '17.2.2',
    level: 2,
    about: 'media ciphers are sound',
    proof: {
      reason:
        'not applicable because no server of ours takes part in media: pictures go from browser to browser (DTLS-SRTP), under keys the two browsers make for one call',
    },
  },
  {
    id: '17.2.3',
    level: 2,
    about: 'media is authenticated',
    proof: {
      reason:
        'not applicable because no server of ours takes part in media: pictures go from browser to browser (DTLS-SRTP), under keys the two browsers make for one call',
    },
  },
  {
    id: '17.2.4',
    level: 2,
    about: 'bad media packets do no harm',
    proof: {
      reason:
        'not applicable because no server of ours takes part in media: pictures go from browser to browser (DTLS-SRTP), under keys the two browsers make for one call',
    },
  },
  {
    id: '17.3.1',
    level: 2,
    about: 'signalling stands a flood',
    proof: {
      document: 'docs/rules/rate-limits.md',
      says: 'A route falls into its class by its permission or its shape',
    },
  },
  {
    id: '17.3.2',
    level: 2,
    about: 'bad signalling does no harm',
    proof: {
      test: 'src/modules/servicedesk/app/servicedesk.db.test.ts',
      title: 'who asks stands in the line by time; an interpreter takes one, either ends it, and the log says how long',
    },
  },
];
