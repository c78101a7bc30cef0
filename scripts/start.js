// @ts-check
import { ensureBuild } from './ensure-build.js';

if (ensureBuild()) {
  const server = new URL('../examples/demo/server.js', import.meta.url);
  await import(server.href);
} else {
  process.exitCode = 1;
}
