const places = [
  { name: 'Incidents', href: '/#incidents' },
  { name: 'Services', href: '/#services' },
  { name: 'Integrations', href: '/#integrations' },
  { name: 'Set-up', href: '/set-up' },
];

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
      <span className="who">Ada · Northwind</span>
    </header>
  );
}
