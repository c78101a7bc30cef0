import type { ConnectPart } from './parts.ts';
import type { ConnectVariables } from './variables.ts';

/**
 * How the UI looks. All of it but `theme` and `unstyled` can be said in your own CSS as well.
 *
 * @example
 * <ConnectAtlassianProvider appearance={{ theme: 'system', variables: { accent: '#6b3fd4', radius: '4px' } }} … />
 */
export type Appearance = {
  /** Left out, it follows the `color-scheme` of the page around it; `system` follows the device. */
  readonly theme?: 'light' | 'dark' | 'system' | undefined;
  /** The tokens, where `:root { --connect-accent: … }` is not at hand. They arrive with the code, not with the page. */
  readonly variables?: ConnectVariables | undefined;
  /** Classes of your own for parts, by the value of their `data-connect-part`. */
  readonly classNames?: { readonly [Part in ConnectPart]?: string | undefined } | undefined;
  /** No rule of ours applies, though `styles.css` is loaded. */
  readonly unstyled?: boolean | undefined;
};
