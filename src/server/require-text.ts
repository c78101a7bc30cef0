/**
 * What a call of the SDK is about, where all of it is text. A host in JavaScript may pass on anything that a query or a body
 * held, and databases take a list of one for what is in it.
 *
 * @throws {TypeError} which says what is none.
 */
export function requireText<About extends object>(
  about: About,
  ...names: readonly (keyof About & string)[]
): About {
  for (const name of names) {
    const value = about[name];
    if (typeof value === 'string' && value !== '') continue;
    throw new TypeError(`${name} is missing, or no text: this call would be about nobody's, or everybody's.`);
  }
  return about;
}
