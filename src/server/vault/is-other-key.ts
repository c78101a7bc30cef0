const WRAPPED_BYTES = 40;

/**
 * True when a key has other bytes than the one that something was sealed with: its content key does not unwrap, whatever
 * became of the rest. The library says only that it does not open.
 */
export async function isOtherKey(key: Uint8Array, { encrypted_key: wrapped }: Wrapped): Promise<boolean> {
  const bytes = typeof wrapped === 'string' ? decode(wrapped) : undefined;
  // Of another length, it was changed.
  if (bytes?.length !== WRAPPED_BYTES) return false;
  const { subtle } = crypto;
  const wrapping = await subtle.importKey('raw', new Uint8Array(key), 'AES-KW', false, ['unwrapKey']);
  return await subtle
    .unwrapKey('raw', bytes, wrapping, 'AES-KW', 'AES-GCM', false, ['decrypt'])
    .then(() => false)
    .catch(() => true);
}

type Wrapped = { readonly encrypted_key?: unknown };

function decode(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}
