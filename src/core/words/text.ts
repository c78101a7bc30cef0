/** A text that a number in it changes, by the plural forms of its language; the number is its `{count}`. */
type Forms = { readonly other: string } & { readonly [Form in Intl.LDMLPluralRule]?: string };

/** A text with its places in braces, or one for each plural form. */
export type Text = string | Forms;

type PlacesIn<T> = T extends `${string}{${infer Place}}${infer Rest}` ? Place | PlacesIn<Rest> : never;

/** What a text leaves to be filled in, besides the product that asks. */
type PlacesOf<T> = Exclude<PlacesIn<T extends string ? T : T[keyof T]>, 'app'>;

/** Values for the places of a text: a number is written as its language does, and `count` chooses the form. */
export type ValuesOf<T> = {
  readonly [Place in PlacesOf<T>]: Place extends 'count' ? number : string | number;
} & { readonly app?: string };
