import type { Row } from '../row.ts';

export const tokens: Row[] = [
  {
    id: '9.1.1',
    level: 1,
    about: 'signatures of tokens are checked',
    proof: {
      reason:
        'not applicable because nothing of ours takes self-contained tokens (to push services a library signs one); a session token is random and looked up; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '9.1.2',
    level: 1,
    about: 'token algorithms are on a list',
    proof: {
      reason:
        'not applicable because nothing of ours takes self-contained tokens (to push services a library signs one); a session token is random and looked up; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '9.1.3',
    level: 1,
    about: 'token keys come from known places',
    proof: {
      reason:
        'not applicable because nothing of ours takes self-contained tokens (to push services a library signs one); a session token is random and looked up; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '9.2.1',
    level: 1,
    about: 'times in tokens are kept',
    proof: {
      reason:
        'not applicable because nothing of ours takes self-contained tokens (to push services a library signs one); a session token is random and looked up; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '9.2.2',
    level: 2,
    about: 'tokens are of the right kind',
    proof: {
      reason:
        'not applicable because nothing of ours takes self-contained tokens (to push services a library signs one); a session token is random and looked up; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '9.2.3',
    level: 2,
    about: 'tokens are for this service',
    proof: {
      reason:
        'not applicable because nothing of ours takes self-contained tokens (to push services a library signs one); a session token is random and looked up; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '9.2.4',
    level: 2,
    about: 'tokens name whom they are for',
    proof: {
      reason:
        'not applicable because nothing of ours takes self-contained tokens (to push services a library signs one); a session token is random and looked up; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
];
