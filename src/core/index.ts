/**
 * What every part of the product agrees on, without React, DOM or Node: providers, fields, the flow, the
 * port, the wire, errors and words.
 *
 * @module
 * @example
 * import { defineProvider, isConnectError, parseSiteAddress } from 'connect-atlassian/core';
 */
export type { CallOptions, ConnectAdapter, Replace, VerifyOptions } from './adapter.ts';
export { type Cloud, type CloudHosts, type CloudName, clouds } from './clouds.ts';
export type {
  Connection,
  ConnectionScope,
  Product,
  ProductState,
  ScopeState,
  Verified,
} from './connection.ts';
export { errorTable } from './error-table.ts';
export {
  ConnectError,
  type ConnectErrorCode,
  type ConnectErrorDetail,
  isConnectError,
} from './errors.ts';
export { cleanValue } from './fields/clean-value.ts';
export type { FieldIssue } from './fields/field-issue.ts';
export { type PastedValues, readPastedValues } from './fields/pasted-values.ts';
export { formSchema } from './fields/schema.ts';
export { parseSiteAddress, type SiteAddress, type SiteAddressIssue } from './fields/site-address.ts';
export { type TokenKind, tokenKind } from './fields/token-kind.ts';
export { type FlowAction, type FlowState, flowReducer, initialFlow, type SiteQuestion } from './flow.ts';
export type { AtlassianWindow, ChooseQuestion, ConfirmQuestion } from './flow-state.ts';
export type {
  Guide,
  GuideLink,
  GuideSection,
  GuideStep,
  Obstacle,
  PermissionProfile,
  Picture,
  ProfileNeed,
  Shape,
  Tone,
} from './guide.ts';
export { type MapText, mapGuide } from './map-guide.ts';
export type { Output, Outputs } from './outputs.ts';
export {
  type Auth,
  defineProvider,
  type Field,
  type FieldKind,
  type Provider,
  type ProviderValues,
  type Revoked,
} from './provider.ts';
export { type OutputLine, readOutputs } from './read-outputs.ts';
export type { Finding, Report, ReportedPermissions } from './report.ts';
export { type Revocation, revocationOf } from './revocation.ts';
export {
  checkScopes,
  type ScopeWarning,
  type ScopeWarningCode,
} from './scopes/check-scopes.ts';
export { type ReadScope, readScope, type ScopeApp, type ScopeFamily } from './scopes/read-scope.ts';
export type { ScopeNeeds } from './scopes/scope-needs.ts';
export { factsOf, type ScopeFacts } from './scopes/scope-table.ts';
export type { SiteChoice, SiteOption } from './site-choice.ts';
export type { AuthorizationState, BegunAuthorization } from './wire/authorizations.ts';
export type { Progress, SubmitResult } from './wire/connections.ts';
export type { Problem } from './wire/problem.ts';
export type { ProviderStatus } from './wire/providers.ts';
export type { Site } from './wire/sites.ts';
export { english } from './words/english.ts';
export type { GuideTexts, Locale } from './words/locale.ts';
export type { Catalogue, MessageKey, Messages } from './words/messages.ts';
export { type RevocationWords, sayRevocation } from './words/say-revocation.ts';
export { sayScopeWarning } from './words/scope-warning-words.ts';
export type { Text } from './words/text.ts';
