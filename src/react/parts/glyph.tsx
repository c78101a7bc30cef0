const paths = {
  back: 'M10 3.5 5.5 8l4.5 4.5M6 8h7.5',
  close: 'm4 4 8 8m0-8-8 8',
  done: 'm3.5 8.5 3 3 6-7',
  missing: 'M8 3.5v5.5m0 3v.5',
  unknown: 'M4.5 8h7',
  show: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  hide: 'M6 3.8a6 6 0 0 1 2-.3c4 0 6.5 4.5 6.5 4.5l-1.7 2.200M4 4.9 1.5 8S4 12.5 8 12.5c1 0 2-.3 2.8-.7M2.5 2.5l11 11',
  'own-account': 'M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM3 13.5c.5-3 2.5-3.8 5-3.8s4.5.8 5 3.8',
  'service-account':
    'M5.5 13a2.8 2.8 0 1 0 0-5.5 2.8 2.8 0 0 0 0 5.5ZM7.600 8.200 13 2.8m-2.300 2.300 1.8 1.8',
  'other-tool': 'M2.5 5.5h10m-2.5-2.5L12.5 5.5 10 8M13.5 10.5h-10m2.5-2.5-2.5 2.5L6 13',
} as const;

const look = {
  width: 18,
  height: 18,
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/**
 * One of our own line drawings; decoration only, so that a name always stands beside it. It is drawn without our styles
 * as well.
 */
export function Glyph({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg {...look} data-connect-part="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
