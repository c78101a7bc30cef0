export type Rgb = readonly [red: number, green: number, blue: number];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** The color as it is painted, in whatever way CSS writes it; over another one, where it is not opaque. */
export function readColor(css: string, under = '#fff'): Rgb {
  if (!canvas) throw new Error('This browser paints nothing.');
  for (const color of [under, css]) {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** WCAG's contrast ratio. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
