import { PROGRESS_TYPE } from '../../core/wire/version.ts';
import type { ComponentName, Json } from './components.ts';
import { ASKING, BODY, type Failure, PROVING } from './failures.ts';

/** A good answer: JSON of a component where one is named, a line for each step where that is asked for. */
export type Answer = {
  readonly is: string;
  readonly json?: ComponentName;
  readonly lines?: ComponentName;
  readonly html?: true;
  readonly headers?: readonly ('Location' | 'Set-Cookie')[];
};

/**
 * What the document says of a route besides its method, its path and whether it is open: what follows from these three is
 * added by `buildOpenApi`.
 */
export type Operation = {
  readonly id: string;
  readonly summary: string;
  readonly query?: readonly Json[];
  readonly body?: ComponentName;
  readonly form?: Json;
  readonly answers: Readonly<Record<number, Answer>>;
  readonly fails?: readonly Failure[];
  /** Failures that a person sees as a page. */
  readonly failsAsPage?: readonly Failure[];
};

const FORBIDDEN: Failure = ['forbidden'];
const proving = [FORBIDDEN, ...ASKING, ...PROVING];
const progress = { json: 'SubmitResult', lines: 'ProgressLine' } as const;
const asLines = `To a caller that accepts \`${PROGRESS_TYPE}\` the status is always 200, and a failure is its \`problem\` line.`;
const number = { type: 'string', pattern: '^\\d{1,9}$' };
const ticket = { type: 'string', description: 'Made for one use within 60 s.' };
const page = { is: 'A page of our own.', html: true } as const;

/** Every route of the handler, by its method and path. */
export const operations: Readonly<Record<string, Operation>> = {
  'GET /health': {
    id: 'sayAlive',
    summary: 'This process answers.',
    answers: { 200: { is: 'It does.', json: 'Alive' } },
  },
  'GET /ready': {
    id: 'sayReady',
    summary: 'Whether this process should be given work.',
    answers: {
      200: { is: 'It should.', json: 'Ready' },
      503: { is: 'Its database is away, or it is about to end.', json: 'Ready' },
    },
  },
  'GET /providers': {
    id: 'listProviders',
    summary: 'What can be connected here.',
    answers: { 200: { is: 'What is offered.', json: 'Providers' } },
  },
  'POST /sites/resolve': {
    id: 'resolveSite',
    summary: 'Finds a site by its address, without credentials.',
    body: 'ResolveRequest',
    answers: { 200: { is: 'The site.', json: 'Site' } },
    fails: [
      FORBIDDEN,
      ...ASKING,
      ['site_not_found'],
      ['custom_domain'],
      ['wrong_environment'],
      ['wrong_token_kind'],
      ['organization_id_given'],
    ],
  },
  'GET /connections': {
    id: 'listConnections',
    summary: "Lists the tenant's connections.",
    answers: { 200: { is: 'All of them.', json: 'Connections' } },
    fails: [FORBIDDEN],
  },
  'POST /connections': {
    id: 'submit',
    summary: `Proves credentials, and stores them. ${asLines}`,
    body: 'SubmitRequest',
    answers: {
      200: { is: 'A proof, a question, or the lines of the progress.', ...progress },
      201: { is: 'Connected.', json: 'SubmitResult' },
    },
    fails: proving,
  },
  'GET /connections/:id': {
    id: 'getConnection',
    summary: 'Reads one connection.',
    answers: { 200: { is: 'The connection.', json: 'ConnectionAnswer' } },
    fails: [FORBIDDEN],
  },
  'DELETE /connections/:id': {
    id: 'removeConnection',
    summary: 'Disconnects. What Atlassian made lives on until it is ended there.',
    answers: { 204: { is: 'Removed.' } },
  },
  'POST /connections/:id/test': {
    id: 'testConnection',
    summary: 'Proves the stored credentials again, now.',
    answers: { 200: { is: 'The connection as it was found.', json: 'ConnectionAnswer' } },
    fails: [...proving, ['token_expired'], ['needs_reconnect']],
  },
  'GET /connections/:id/activity': {
    id: 'listActivity',
    summary: 'What was called with a connection.',
    query: [
      {
        name: 'limit',
        in: 'query',
        description: 'How many at most.',
        schema: { type: 'string', pattern: '^\\d{1,4}$' },
      },
      {
        name: 'before',
        in: 'query',
        description: 'The id of the last entry of the page before this one.',
        schema: { type: 'string', pattern: '^[\\da-f-]{33}$' },
      },
    ],
    answers: { 200: { is: 'A page of it.', json: 'Activity' } },
    fails: [FORBIDDEN],
  },
  'POST /attempts': {
    id: 'startAuthorization',
    summary: 'Begins an authorization at Atlassian.',
    body: 'BeginRequest',
    answers: { 201: { is: 'Begun.', json: 'Begun' } },
    fails: [
      ['not_configured'],
      ['rate_limited'],
      ['custom_domain'],
      ['wrong_environment'],
      ['wrong_token_kind'],
    ],
  },
  'GET /attempts/:id': {
    id: 'awaitAuthorization',
    summary: 'Tells what became of an authorization.',
    query: [
      { name: 'wait', in: 'query', description: 'Seconds to wait for news, 25 at most.', schema: number },
      { name: 'after', in: 'query', description: 'The last revision that was seen.', schema: number },
    ],
    answers: { 200: { is: 'Where it is; a failure of it is its `problem`.', json: 'AuthorizationAnswer' } },
  },
  'DELETE /attempts/:id': {
    id: 'cancelAttempt',
    summary: 'Nobody waits for it any more: what is kept of it is removed.',
    answers: { 204: { is: 'Gone, whether it was there or not.' } },
  },
  'POST /attempts/:id/site': {
    id: 'answerSite',
    summary: `Answers the question that an attempt waits with. ${asLines}`,
    body: 'AnswerSiteRequest',
    answers: {
      200: { is: 'Another question, or the lines of the progress.', ...progress },
      201: { is: 'Connected.', json: 'SubmitResult' },
    },
    fails: [...proving, ['needs_reconnect']],
  },
  'GET /oauth/start': {
    id: 'openWindow',
    summary: 'Where the window for Atlassian opens.',
    query: [{ name: 'ticket', in: 'query', required: true, schema: ticket }],
    answers: {
      200: {
        ...page,
        is: 'Nobody is known in this window: a page that says who asked, with a button.',
        headers: ['Set-Cookie'],
      },
      303: { is: 'On to Atlassian.', headers: ['Location', 'Set-Cookie'] },
    },
    failsAsPage: [
      ['invalid_request'],
      ['oauth_state_mismatch'],
      ['oauth_expired'],
      ['not_configured'],
      ['network', 500],
    ],
  },
  'POST /oauth/start': {
    id: 'continueInWindow',
    summary: 'The button of that page.',
    form: { type: 'object', properties: { ticket }, required: ['ticket'] },
    answers: { 303: { is: 'On to Atlassian.', headers: ['Location', 'Set-Cookie'] } },
    failsAsPage: [...BODY, ['oauth_state_mismatch'], ['oauth_expired'], ['not_configured'], ['network', 500]],
  },
  'GET /oauth/callback': {
    id: 'receiveAuthorization',
    summary: 'Where Atlassian sends the browser back to: the callback URL of the OAuth app.',
    query: ['state', 'code', 'error', 'error_description', 'iss'].map((name) => ({
      name,
      in: 'query',
      ...(name === 'state' && { required: true }),
      schema: { type: 'string' },
    })),
    answers: {
      200: { ...page, is: 'A page that says what came of it, tells the product, and closes itself.' },
      303: { is: 'Back to the `returnUrl`, with `connect_attempt`.', headers: ['Location'] },
    },
    failsAsPage: [['invalid_request'], ['oauth_state_mismatch'], ['rate_limited'], ['network', 500]],
  },
};
