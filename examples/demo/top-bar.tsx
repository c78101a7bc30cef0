const places = [
  { name: 'Incidents', href: '/#incidents' },
  { name: 'Services', href: '/#services' },
  { name: 'Integrations', href: '/#integrations' },
  { name: 'Set-up', href: '/set-up' },
];

// The server knows by the cookie that came with the page; this only names them.
const isViewer = new URLSearchParams(location.search).get('as') === 'viewer';

/** The product's own navigation, on each of its pages. */
export function TopBar({ current }: { readonly current: string }) {
  return (
    <header className="top">
      <a className="brand" href="/">
        Beacon
      </a>
      <nav aria-label="Main">
        {places.map(({ name, href }) => (
          <a key={name} href={href} aria-current={name === current ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
      <span className="who">{isViewer ? 'Vera, may only look' : 'Ada'} · Northwind</span>
    </header>
  );
}
