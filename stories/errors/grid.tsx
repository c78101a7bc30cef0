import { type ReactNode, useState } from 'react';
import type { ConnectAdapter } from '../../src/core/adapter.ts';
import { ConnectError } from '../../src/core/errors.ts';
import { Connect, ConnectAtlassianProvider, Connections, type Locale } from '../../src/index.ts';
import { existingConnection, sandbox, sandboxSites } from '../fixtures.ts';
import { type Case, casesOf, type FormCode, type ListCode, listCases } from './cases.ts';

type ShownProps = {
  readonly code: FormCode | ListCode;
  /** The one at which it is shown; all of them when left out. */
  readonly provider?: string | undefined;
  readonly locale?: Locale | undefined;
};

/** One failure, wherever it can be met. */
export function Shown({ code, ...props }: ShownProps) {
  return isOfList(code) ? <List code={code} {...props} /> : <Forms code={code} {...props} />;
}

export const isOfList = (code: ShownProps['code']): code is ListCode => Object.hasOwn(listCases, code);

type FormsProps = Omit<ShownProps, 'code'> & { readonly code: FormCode };

const columns = {
  display: 'grid',
  gap: '2.5rem 1.5rem',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(21rem, 100%), 1fr))',
  alignItems: 'start',
};

/** In the form of every provider at which it can be met. */
function Forms({ code, provider, locale }: FormsProps) {
  return (
    <div style={columns}>
      {casesOf(code, provider).map((one) => (
        <FormCell key={keyOf(one)} code={code} one={one} locale={locale} />
      ))}
    </div>
  );
}

const keyOf = ({ provider, field, detail, hasChoice }: Case) =>
  [provider.id, field, detail?.reason, hasChoice].join();

function FormCell({ code, one, locale }: Omit<FormsProps, 'provider'> & { readonly one: Case }) {
  const { provider, detail } = one;
  const [adapter] = useState(() => adapterFor(code, one));
  return (
    <div data-cell={keyOf(one)} style={{ minInlineSize: 0 }}>
      <Caption>
        {provider.name}
        {detail?.reason && <code> ({detail.reason})</code>}
      </Caption>
      <Connect.Frame locale={locale}>
        <Connect.Root
          adapter={adapter}
          appName="Beacon"
          providers={[provider]}
          start={{ provider: provider.id }}
          locale={locale}
        >
          <Connect.Form />
          <Connect.Authorize />
        </Connect.Root>
      </Connect.Frame>
    </div>
  );
}

function adapterFor(code: FormCode, { field, detail = {}, hasChoice }: Case) {
  // Nobody fails: the browser opens no window, and the person has not gone on yet.
  if (code === 'popup_blocked') return sandbox({ stay: 'at-atlassian' });
  return sandbox({ fail: code, detail, ...(field && { field }), ...(hasChoice && { sites: sandboxSites }) });
}

const Caption = ({ children }: { readonly children: ReactNode }) => (
  <p style={{ marginBlock: '0 0.75rem', fontWeight: 600, overflowWrap: 'anywhere' }}>{children}</p>
);

type ListProps = { readonly code: ListCode; readonly locale?: Locale | undefined };

/** Of a stored connection, for each of its reasons. */
function List({ code, locale }: ListProps) {
  const [adapter] = useState(() => refusing(code));
  return (
    <ConnectAtlassianProvider adapter={adapter} appName="Beacon" locale={locale}>
      <Connections />
    </ConnectAtlassianProvider>
  );
}

/** A backend that finds each of its connections ended, and says so in its list from then on. */
function refusing(code: ListCode): ConnectAdapter {
  const all = listCases[code].map(({ connection, detail }, index) => ({
    connection: { ...existingConnection, id: String(index), ...connection },
    detail,
  }));
  const ended = new Set<string>();
  return {
    ...sandbox({ connect: {} }),
    listConnections: async () =>
      all.map(({ connection }) =>
        ended.has(connection.id) ? { ...connection, status: 'needs-reconnect' } : connection,
      ),
    async testConnection({ id }) {
      ended.add(id);
      throw new ConnectError(code, { detail: all[Number(id)]?.detail ?? {} });
    },
  };
}
