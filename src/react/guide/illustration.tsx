'use client';
import type { Picture } from '../../core/guide.ts';

/** A drawing in the theme's own colors; decoration, since the words beside it say the same. */
export function Illustration({ picture }: { readonly picture: Picture }) {
  return (
    <svg
      data-connect-part="picture"
      viewBox="0 0 240 112"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      {picture.map(([tone, x, y, width, height, radius = 0]) => (
        <rect
          key={`${tone} ${x} ${y}`}
          data-tone={tone}
          x={x}
          y={y}
          width={width}
          height={height}
          rx={radius}
        />
      ))}
    </svg>
  );
}
