import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Connection, Verified } from '../../src/core/connection.ts';
import { ConnectError } from '../../src/core/errors.ts';
import { type FlowAction, type FlowState, flowReducer, initialFlow } from '../../src/core/flow.ts';

const question = { kind: 'confirm-site', attemptId: 'a', cloudId: 'c', account: 'CI Bot' } as const;
const connection = { id: 'c1' } as Connection;
const verified = { host: 'acme.atlassian.net' } as Verified;
const error = new ConnectError('rate_limited');
const run = (...actions: FlowAction[]): FlowState => actions.reduce(flowReducer, initialFlow);
const pick: FlowAction = { type: 'pick', provider: 'p' };
const submit: FlowAction = { type: 'submit' };
const fail: FlowAction = { type: 'fail', error };
const ask: FlowAction = { type: 'ask-site', question };
const connect: FlowAction = { type: 'connect', connection, outcome: 'created' };
const askReplace: FlowAction = {
  type: 'ask-replace',
  replace: { host: 'acme.atlassian.net', account: 'CI Bot', connected: 'Report Bot', connectionIds: ['r1'] },
};
const back: FlowAction = { type: 'back' };

describe('the flow', () => {
  it('leads from the picker over the form and the check to the connection', () => {
    expect(run(pick).step).toBe('fill');
    expect(run(pick, submit)).toMatchObject({ step: 'verify', settled: [] });
    expect(run(pick, submit, { type: 'settle', progress: { step: 'site' } })).toMatchObject({
      settled: [{ step: 'site' }],
    });
    expect(run(pick, submit, connect)).toMatchObject({ step: 'connected', connection });
  });

  it('asks for the site and checks its answer', () => {
    expect(run(pick, submit, ask)).toMatchObject({ step: 'confirm-site', question });
    expect(run(pick, submit, ask, submit, fail)).toMatchObject({ step: 'failed', question });
    expect(run(pick, submit, ask, submit, fail, submit, connect).step).toBe('connected');
  });

  it('asks before it replaces, and checks again with the answer', () => {
    expect(run(pick, submit, askReplace)).toMatchObject({ step: 'confirm-replace', question: undefined });
    expect(run(pick, submit, askReplace, submit, connect).step).toBe('connected');
    expect(run(pick, submit, askReplace, back)).toMatchObject({ step: 'fill', provider: 'p' });
    expect(run(pick, submit, ask, submit, askReplace, back)).toMatchObject({
      step: 'confirm-site',
      question,
    });
    expect(run(pick, askReplace)).toMatchObject({ step: 'fill' });
  });

  it('leads to a proof where nothing is stored, and fills in what is found out', () => {
    const prove: FlowAction = { type: 'prove', verified };
    const report: FlowAction = { type: 'report', report: { findings: [], complete: true } };
    expect(run(pick, submit, prove)).toEqual({ step: 'verified', provider: 'p', verified });
    expect(run(pick, submit, prove, report)).toMatchObject({ step: 'verified', report: { complete: true } });
    expect(run(pick, submit, connect, report)).toMatchObject({
      step: 'connected',
      report: { complete: true },
    });
    // Too early, or too late.
    expect(run(pick, submit, report)).not.toHaveProperty('report');
    expect(run(pick, submit, prove, { type: 'restart' }, report)).toEqual(initialFlow);
    expect(run(pick, submit, prove, { type: 'again' })).toEqual({ step: 'fill', provider: 'p' });
    expect(run(pick, prove)).toMatchObject({ step: 'fill' });
  });

  it('always has a way back', () => {
    expect(run(pick, back)).toEqual(initialFlow);
    expect(run(pick, submit, back)).toMatchObject({ step: 'fill', provider: 'p' });
    expect(run(pick, submit, ask, back)).toMatchObject({ step: 'fill' });
    expect(run(pick, submit, ask, submit, back)).toMatchObject({ step: 'confirm-site', question });
    expect(run(pick, submit, fail, back)).toEqual(initialFlow);
    expect(run(pick, submit, ask, submit, fail, back)).toMatchObject({ step: 'fill' });
  });

  it('tells why it cannot be looked up what came of an attempt, and looks again', () => {
    const resume: FlowState = { step: 'resume', attemptId: 'a' };
    const failed = flowReducer(resume, fail);
    expect(failed).toEqual({ ...resume, error });
    expect(flowReducer(failed, { type: 'resume' })).toEqual(resume);
    expect(flowReducer(failed, back)).toEqual(initialFlow);
    expect(run(pick, { type: 'resume' })).toMatchObject({ step: 'fill' });
    const found: FlowAction = { type: 'authorize', window: 'before', provider: 'p' };
    expect(flowReducer(flowReducer(resume, found), fail)).toMatchObject({ step: 'failed', provider: 'p' });
  });

  it('knows which connection stays where another account is wanted', () => {
    const again: FlowAction = { type: 'again' };
    const connected = { ...connection, host: 'acme.atlassian.net' };
    const state = run(pick, submit, { ...connect, connection: connected }, again);
    expect(state).toEqual({ step: 'fill', provider: 'p', stays: 'acme.atlassian.net' });
    expect(flowReducer(state, { type: 'switch', provider: 'q' })).toEqual({ step: 'fill', provider: 'q' });
    expect(run(pick, again)).toEqual({ step: 'fill', provider: 'p' });
  });

  it('stops what is under way when it is left, and loses nothing that was filled in', () => {
    const leave: FlowAction = { type: 'leave' };
    const fill = { step: 'fill', provider: 'p' };
    for (const [steps, then] of [
      [[], initialFlow],
      [[pick], fill],
      [[pick, submit], fill],
      [[pick, submit, ask], fill],
      [[pick, submit, askReplace], fill],
      [[pick, submit, ask, submit, fail], fill],
      [[pick, { type: 'authorize', window: 'open' }], fill],
    ] satisfies [FlowAction[], object][]) {
      expect(run(...steps, leave)).toEqual(then);
    }
    expect(run(pick, submit, fail, leave)).toMatchObject({ step: 'failed', error });
    expect(run(pick, submit, connect, leave)).toMatchObject({ step: 'connected', connection });
    expect(flowReducer({ step: 'resume', attemptId: 'a' }, leave)).toEqual(initialFlow);
  });

  it('ignores an answer that arrives after Cancel', () => {
    expect(run(pick, submit, back, connect)).toMatchObject({ step: 'fill' });
    expect(run(pick, submit, back, fail)).toMatchObject({ step: 'fill' });
    expect(run(pick, submit, back, back, ask)).toEqual(initialFlow);
  });

  it('is connected only out of a check, whatever happens', () => {
    const actions = fc.constantFrom<FlowAction>(pick, submit, fail, ask, askReplace, connect, back, {
      type: 'restart',
    });
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 30 }), (list) => {
        let state = initialFlow;
        for (const action of list) {
          const next = flowReducer(state, action);
          if (next.step === 'connected' && state.step !== 'connected') expect(state.step).toBe('verify');
          if (next.step === 'failed' && state.step !== 'failed') expect(state.step).toBe('verify');
          state = next;
        }
      }),
    );
  });
});
