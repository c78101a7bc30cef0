import type { CloudName } from '../../core/clouds.ts';
import type { GuideStep } from '../../core/guide.ts';
import type { ScopeEntry } from './scopes.ts';

/** A text to be copied to the letter: into a field of the console, a terminal or a file. */
export type SetUpValue = {
  readonly label: string;
  readonly value: string;
};

/** One step on the screens of the developer console, or on the server; `**…**` marks what is written there. */
export type SetUpStep = Pick<GuideStep, 'id' | 'text' | 'see' | 'note' | 'link' | 'obstacles'> & {
  readonly values?: readonly SetUpValue[];
  /** The table of scopes that belongs to the step. */
  readonly scopes?: readonly ScopeEntry[];
};

/** The steps that lead to one thing that has to be there. */
export type SetUpSection = {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly SetUpStep[];
};

/** In which the two clouds of Atlassian are not the same. */
export type Difference = {
  readonly what: string;
  readonly commercial: string;
  readonly government: string;
};

/** How to set up people's own accounts (OAuth 2.0, 3LO) in one cloud, for the developers of a product. */
export type SetUp = {
  readonly cloud: CloudName;
  readonly title: string;
  readonly callbackUrl: string;
  /** The variables for the client ID and its secret. */
  readonly variables: readonly [clientId: string, clientSecret: string];
  /** What cannot work as this deployment is now. */
  readonly warnings: readonly string[];
  /** What matters for what some products do. */
  readonly hints: readonly string[];
  readonly sections: readonly SetUpSection[];
  readonly differences: readonly Difference[];
};
