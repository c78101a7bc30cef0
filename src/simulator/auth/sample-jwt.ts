import { randomUUID } from 'node:crypto';

const FILLER = 'SAMPLE_not_a_secret_only_for_the_simulator_';

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token of its own, of the form and the length of Atlassian's, with a signature that says what it is. */
export const sampleJwt = (claims: object, length: number): string => {
  const header = encode({ alg: 'RS256', typ: 'JWT', kid: 'sample' });
  return `${header}.${encode({ jti: randomUUID(), ...claims })}.`.padEnd(length, FILLER);
};
