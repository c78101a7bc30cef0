/**
 * Node's own cryptography, which answers at once where WebCrypto sends each small question to another thread and back;
 * undefined on other runtimes. Not imported, so that those can load what uses it.
 */
export const nodeCrypto = globalThis.process?.getBuiltinModule?.('node:crypto');
