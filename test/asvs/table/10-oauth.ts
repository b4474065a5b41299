import type { Row } from '../row.ts';

export const oauth: Row[] = [
  {
    id: '10.1.1',
    level: 2,
    about: 'tokens go only where they are needed',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.1.2',
    level: 2,
    about: 'answers belong to the request that was made',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.2.1',
    level: 2,
    about: 'token requests cannot be forged',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.2.2',
    level: 2,
    about: 'two servers are not mixed up',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.3.1',
    level: 2,
    about: 'access tokens are for this service',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.3.2',
    level: 2,
    about: 'the rights in the token are obeyed',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.3.3',
    level: 2,
    about: 'users are known by names that are never given again',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.3.4',
    level: 2,
    about: 'the strength of the sign-in is looked at',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.4.1',
    level: 1,
    about: 'return addresses are compared exactly',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.4.2',
    level: 1,
    about: 'authorization codes work once',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.4.3',
    level: 1,
    about: 'authorization codes live minutes',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.4.4',
    level: 1,
    about: 'clients use only their grants',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.4.5',
    level: 1,
    about: 'refresh tokens cannot be replayed',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.4.6',
    level: 2,
    about: 'codes are bound to who asked',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.4.7',
    level: 2,
    about: 'clients that register themselves are limited',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.4.8',
    level: 2,
    about: 'refresh tokens end',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.4.9',
    level: 2,
    about: 'users can take tokens back',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.4.10',
    level: 2,
    about: 'clients prove who they are',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.4.11',
    level: 2,
    about: 'clients get only the scopes they need',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.5.1',
    level: 2,
    about: 'ID tokens cannot be replayed',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.5.2',
    level: 2,
    about: 'users are known by a lasting name',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.5.3',
    level: 2,
    about: 'a false issuer is refused',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.5.4',
    level: 2,
    about: 'ID tokens are for this client',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.5.5',
    level: 2,
    about: 'back-channel sign-out cannot be abused',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.6.1',
    level: 2,
    about: 'only sound response kinds',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.6.2',
    level: 2,
    about: 'nobody is signed out by force',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.7.1',
    level: 2,
    about: 'users agree to each grant',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.7.2',
    level: 2,
    about: 'users see what they agree to',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '10.7.3',
    level: 2,
    about: 'users can change what they agreed to',
    proof: {
      reason:
        'not applicable because nothing of ours speaks OAuth or OpenID Connect, as client, resource server or provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
];
