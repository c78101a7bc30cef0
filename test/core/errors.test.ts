import { describe, expect, it } from 'vitest';
import { createSandboxAdapter } from '../../src/adapters/sandbox.ts';
import { errorTable } from '../../src/core/error-table.ts';
import { ConnectError, type ConnectErrorCode, isConnectError } from '../../src/core/errors.ts';
import type { FieldIssue } from '../../src/core/fields/field-issue.ts';
import { codeOfIssue } from '../../src/core/fields/issue-codes.ts';
import { fromProblem } from '../../src/core/wire/problem.ts';
import { toProblem } from '../../src/core/wire/to-problem.ts';
import { errorReasons } from '../../src/core/words/error-reasons.ts';
import { failureWords } from '../../src/core/words/failure-words.ts';
import { fieldIssues } from '../../src/core/words/field-words.ts';
import { formWords } from '../../src/core/words/form-words.ts';
import { laterWords } from '../../src/core/words/later-words.ts';
import { sayError } from '../../src/core/words/say-error.ts';
import { sayFrom } from '../../src/core/words/say-from.ts';
import { sayIssue } from '../../src/core/words/say-issue.ts';
import { ar } from '../../src/locales/ar.ts';
import { de } from '../../src/locales/de.ts';
import { type ConnectionsState, createConnectionsStore } from '../../src/react/connections-store.ts';
import { toConnectError } from '../../src/react/to-connect-error.ts';

const codes = Object.keys(errorTable) as ConnectErrorCode[];

describe('every failure', () => {
  it('has words of its own: no two share what happened', () => {
    const happened = codes.map((code) => sayError({}, new ConnectError(code))[0]);
    expect(new Set(happened).size).toBe(codes.length);
  });

  it.each(codes)('%s says what happened and what to do, and crosses the wire unchanged', (code) => {
    const [happened, advice] = sayError({}, new ConnectError(code));
    expect(happened).toMatch(/^[A-Z].*\.$/);
    expect(advice).toMatch(/^[A-Z].*\.$/);
    const error = new ConnectError(code, { field: 'apiToken', detail: { upstreamStatus: 401, reason: 'x' } });
    const copy = fromProblem(JSON.parse(JSON.stringify(toProblem(error))));
    expect([copy.code, copy.field, copy.detail, copy.retryable, copy.status]).toEqual([
      code,
      'apiToken',
      { upstreamStatus: 401, reason: 'x' },
      error.retryable,
      error.status,
    ]);
    expect(isConnectError(copy)).toBe(true);
  });

  it.each(codes)('%s has its row in the table, with the words that are shown', (code) => {
    const error = new ConnectError(code);
    expect(errorTable[code]).toEqual({
      status: error.status,
      message: sayError({}, error).join(' '),
      retryable: error.retryable,
    });
  });

  it.each(codes)('%s names its code at first, and gets its words where those are loaded', (code) => {
    const error = new ConnectError(code);
    expect(error.message).toBe(`This failed with the code ${code}.`);
    expect(toConnectError(error)).toBe(error);
    expect(error.message).toBe(errorTable[code].message);
  });

  it('is told also where it names an app that this version does not know', () => {
    const problem = {
      ...toProblem(new ConnectError('no_sites')),
      evidence: { products: ['compass', 'constructor'] },
    };
    expect(sayError({}, fromProblem(problem))[1]).toContain(
      'the role User of compass or constructor on the site',
    );
  });

  it('that has a sharper reason belongs to a known code', () => {
    for (const key of Object.keys(errorReasons)) expect(codes).toContain(key.split(':')[0]);
  });

  it('about one field says what that field needs, wherever it is told', () => {
    const error = new ConnectError('wrong_token_kind', { detail: { reason: 'secret_person' } });
    expect(toProblem(error).detail).toBe(fieldIssues.secret_person);
    expect(sayError({}, error).join(' ')).toBe(fieldIssues.secret_person);
    // Nothing there knows the label, so that the code speaks.
    expect(new ConnectError('invalid_request', { detail: { reason: 'required' } }).message).not.toContain(
      '{',
    );
  });

  it('keeps a message of its own', () => {
    expect(toConnectError(new ConnectError('network', { message: 'No tunnel.' })).message).toBe('No tunnel.');
    const broken = new ConnectError('network', { detail: { reason: 'interrupted' } });
    expect(toConnectError(broken).message).toBe(errorReasons['network:interrupted'].join(' '));
    expect(toConnectError(new TypeError('x')).message).toBe(errorTable.network.message);
  });

  it('reaches a list of connections in full words', async () => {
    const fail = () => Promise.reject(new ConnectError('forbidden'));
    const adapter = createSandboxAdapter();
    Object.assign(adapter, { listConnections: fail, testConnection: fail, removeConnection: fail });
    const states: ConnectionsState[] = [];
    const store = createConnectionsStore(adapter, (state) => states.push(state));
    const { message } = errorTable.forbidden;
    await expect(store.test('one')).rejects.toMatchObject({ message });
    await expect(store.remove('one')).rejects.toMatchObject({ message });
    expect(states.at(-1)?.error?.message).toBe(message);
  });

  it('from a newer server is not trusted to be one of ours', () => {
    const problem = { ...toProblem(new ConnectError('upstream')), code: 'constructor' };
    expect(fromProblem(problem).code).toBe('upstream');
    expect(isConnectError(Object.assign(new Error('x'), { name: 'ConnectError', code: 'toString' }))).toBe(
      false,
    );
  });
});

describe('words', () => {
  it('are filled in literally', () => {
    for (const host of ['{host}', '$&', '%s', '<b>', '{constructor}']) {
      expect(sayFrom(laterWords, {})('connectedTitle', { host })).toBe(`Connected to ${host}`);
    }
    const say = sayFrom(laterWords, { connectedTitle: '{toString} {host} {app}' }, { app: 'Beacon' });
    expect(say('connectedTitle', { host: 'x' })).toBe('{toString} x Beacon');
  });

  it('name the addresses of the cloud that the form is for, in each language', () => {
    for (const messages of [{}, de.messages, ar.messages]) {
      const said = (Object.keys(fieldIssues) as FieldIssue[])
        .map((issue) => sayIssue(messages, issue, 'Site', 'government'))
        .join('\n');
      expect(said).toContain('acme.atlassian-us-gov-mod.net');
      expect(said).not.toMatch(/atlassian\.net|\{/);
    }
  });

  it('tell an API client of each field what is wrong with it, as the form does', () => {
    for (const [issue, words] of Object.entries(fieldIssues)) {
      const said = failureWords(codeOfIssue(issue as FieldIssue), { reason: issue }).join(' ');
      const asInTheForm = sayIssue({}, issue as FieldIssue, '');
      // What names the label is for the form, which knows it.
      if (!words.includes('{label}')) expect(said).toContain(asInTheForm);
      expect(said).not.toMatch(/\{/);
    }
  });

  it('can be replaced by key, failures and fields included', () => {
    const messages = {
      button: 'Verbinden',
      'field.required': '{label} fehlt.',
      'error.network': 'Kein Netz.',
    };
    expect(sayFrom(formWords, messages)('button')).toBe('Verbinden');
    expect(sayIssue(messages, 'required', 'Cloud ID')).toBe('Cloud ID fehlt.');
    expect(sayError({ messages }, new ConnectError('network'))).toEqual(['Kein Netz.', '']);
  });
});
