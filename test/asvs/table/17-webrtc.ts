import type { Row } from '../row.ts';

export const webrtc: Row[] = [
  {
    id: '17.1.1',
    level: 2,
    about: 'relays reach no inner address',
    proof: {
      reason:
        'the product brings no relay; a hospital that runs one is told in src/modules/servicedesk/README.md to refuse inner addresses',
    },
  },
  {
    id: '17.2.1',
    level: 2,
    about: 'media keys are managed',
    proof: {
      reason:
        'pictures go from browser to browser under keys that the two browsers make for one call; no server of ours has them',
    },
  },
  {
    id: '17.2.2',
    level: 2,
    about: 'media ciphers are sound',
    proof: {
      reason: 'pictures go from browser to browser (DTLS-SRTP as the browsers bring it); no server of ours takes part',
    },
  },
  {
    id: '17.2.3',
    level: 2,
    about: 'media is authenticated',
    proof: {
      reason:
        'the fingerprints of both browsers travel in the sealed signals of two signed-in people, whom nobody else can answer for',
    },
  },
  {
    id: '17.2.4',
    level: 2,
    about: 'bad media packets do no harm',
    proof: {
      reason: 'no server of ours receives media packets; the browsers do',
    },
  },
  {
    id: '17.3.1',
    level: 2,
    about: 'signalling stands a flood',
    proof: {
      reason:
        'signals are ordinary requests under the limits of docs/rules/rate-limits.md, and one call takes 5,000 at most',
    },
  },
  {
    id: '17.3.2',
    level: 2,
    about: 'bad signalling does no harm',
    proof: {
      reason:
        'test/fuzz/every-route.db.test.ts sends hostile input to the signal routes; what is let in is opaque to the server, sealed, and read by the other side alone',
    },
  },
];
