import type { ScopeNeeds } from 'connect-atlassian/core';
import { useEffect, useState } from 'react';

type AppState = 'own' | 'simulated' | 'none';

/** What the demo's server tells of itself: where it is, and which clouds have an app. */
export type Deployment = {
  readonly publicUrl: string;
  /** What the product needs, where the environment says so. */
  readonly scopes?: ScopeNeeds;
  readonly apps: { readonly commercial: AppState; readonly government: AppState };
};

/** Asks once; undefined until it is known, and for good where the server does not say. */
export function useDeployment(): Deployment | undefined {
  const [deployment, setDeployment] = useState<Deployment>();
  useEffect(() => {
    const asking = new AbortController();
    fetch('/deployment.json', { signal: asking.signal })
      .then((response) => (response.ok ? response.json() : undefined))
      .then(setDeployment, () => undefined);
    return () => asking.abort();
  }, []);
  return deployment;
}
