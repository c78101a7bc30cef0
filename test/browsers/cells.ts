/** What may part a window from the page that opened it. */
export type Cell = {
  readonly hostCoop: 'none' | 'same-origin-allow-popups' | 'same-origin';
  readonly loginCoop: 'none' | 'same-origin';
  /** `frame`: in a sandboxed frame of another site, whose page has the policy too. */
  readonly placement: 'top' | 'frame';
};

/** Every combination. */
export const CELLS: readonly Cell[] = (['top', 'frame'] as const).flatMap((placement) =>
  (['none', 'same-origin-allow-popups', 'same-origin'] as const).flatMap((hostCoop) =>
    (['none', 'same-origin'] as const).map((loginCoop) => ({ hostCoop, loginCoop, placement })),
  ),
);
