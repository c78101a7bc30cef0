import type { ConnectAdapter } from '../core/adapter.ts';
import type { ConnectErrorCode } from '../core/errors.ts';
import type { FullScopeNeeds } from '../core/scopes/scope-needs.ts';

type Values = Readonly<Record<string, string>>;

/** A backend with known credentials, opened fresh for each check. */
export type AdapterWorld = {
  readonly adapter: ConnectAdapter;
  readonly provider: string;
  /** A site's address, its public host and Cloud ID. */
  readonly site: { readonly address: string; readonly host: string; readonly cloudId: string };
  /** Values that connect to `site`. */
  readonly good: Values;
  /** Values that connect to `site` as another account. */
  readonly other: Values;
  /** Values that fail, with the code and field they fail with. */
  readonly bad: readonly {
    readonly values: Values;
    readonly code: ConnectErrorCode;
    readonly field?: string;
  }[];
  /** Values that are accepted for a site whose host cannot be learned, at `site.address`; left out where it always can. */
  readonly asksForSite?: Values;
  /** Values that reach several sites, `site` among them; left out where one has to be named. */
  readonly asksWhichSite?: Values;
  /** Values that reach `site`, but name another; left out where nobody says which ones they reach. */
  readonly namesAnotherSite?: Values;
  /** A way to connect at which a person agrees at Atlassian; left out where there is none. */
  readonly authorization?: {
    readonly provider: string;
    /** Plays the person who is sent to this address, and whose account reaches `site` alone. */
    readonly decide: (startUrl: string, decision: 'accept' | 'decline') => Promise<void>;
    /** A page to which a person may return; left out where there is none. */
    readonly returnUrl?: string;
    /** What declining ends in; left out where nobody can decline. */
    readonly declined?: ConnectErrorCode;
    /** Values, and a person who agrees whose account reaches several sites, `site` among them; left out where nobody's does. */
    readonly asksWhichSite?: {
      readonly values: Values;
      readonly agree: (startUrl: string) => Promise<void>;
    };
  };
  /** A way to connect that is proven and not stored; left out where there is none. */
  readonly verified?: {
    readonly provider: string;
    /** Values that work on `site`. */
    readonly values: Values;
    /** Set where something is looked into after the answer. */
    readonly reports?: boolean;
  };
  /** The scopes that the backend was told its product needs; left out where it cannot be told. */
  readonly scopes?: FullScopeNeeds;
  /** The secret in all these values; it must never come back. */
  readonly secret: string;
  readonly close: () => Promise<void>;
};

/** One demand on an adapter, named as a sentence. */
export type ContractCheck = {
  readonly name: string;
  /** @throws {Error} that says what was expected and what came. */
  readonly run: (open: () => Promise<AdapterWorld>) => Promise<void>;
};

/** In the form of an id, and by all odds nobody's. */
export const NOBODYS_ID = 'ffffffff-ffff-4fff-bfff-ffffffffffff';

/** A demand on a world that is opened for it and closed after it. */
export function check(name: string, demand: (world: AdapterWorld) => Promise<void>): ContractCheck {
  return {
    name,
    async run(open) {
      const world = await open();
      try {
        await demand(world);
      } finally {
        await world.close();
      }
    },
  };
}
