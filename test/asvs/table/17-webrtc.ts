import type { Row } from '../row.ts';

export const webrtc: Row[] = [
  {
    id: '17.1.1',
    level: 2,
    about: 'relays reach no inner address',
    proof: {
      reason:
        'not applicable because nothing of ours speaks WebRTC; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '17.2.1',
    level: 2,
    about: 'media keys are managed',
    proof: {
      reason:
        'not applicable because nothing of ours speaks WebRTC; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '17.2.2',
    level: 2,
    about: 'media ciphers are sound',
    proof: {
      reason:
        'not applicable because nothing of ours speaks WebRTC; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '17.2.3',
    level: 2,
    about: 'media is authenticated',
    proof: {
      reason:
        'not applicable because nothing of ours speaks WebRTC; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '17.2.4',
    level: 2,
    about: 'bad media packets do no harm',
    proof: {
      reason:
        'not applicable because nothing of ours speaks WebRTC; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '17.3.1',
    level: 2,
    about: 'signalling stands a flood',
    proof: {
      reason:
        'not applicable because nothing of ours speaks WebRTC; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '17.3.2',
    level: 2,
    about: 'bad signalling does no harm',
    proof: {
      reason:
        'not applicable because nothing of ours speaks WebRTC; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
];
