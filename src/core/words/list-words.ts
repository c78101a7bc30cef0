/** English of what stands between names. */
export const listWords = {
  comma: ', ',
  andMore: '{names} and {count} more',
} as const satisfies Record<string, string>;
