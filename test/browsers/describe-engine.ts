import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { CELLS, type Cell } from './cells.ts';
import { crossCell } from './cross-cell.ts';
import { DETOURS } from './detours.ts';
import type { Engine, View, Visit } from './engines/engine.ts';
import { bundlePage, type PageFile } from './host/bundle-page.ts';
import { type Host, openHost } from './host/open-host.ts';

const PLAIN: Cell = { hostCoop: 'none', loginCoop: 'none', placement: 'top' };

/** What the window to Atlassian has to withstand, in one browser; left out where that is not installed. */
export function describeEngine(name: string, open: (() => Promise<Engine>) | undefined): void {
  describe.skipIf(!open)(name, () => {
    let files: ReadonlyMap<string, PageFile>;
    let engine: Engine | undefined;
    let host: Host | undefined;
    let visit: Visit | undefined;
    beforeAll(async () => {
      files = await bundlePage();
      engine = await open?.();
    });
    afterEach(async () => {
      await visit?.end();
      await host?.close();
    });
    afterAll(() => engine?.close());

    /** Goes to the page of a cell and has something done there. */
    async function at<Outcome>(cell: Cell, walk: (visit: Visit, page: View) => Promise<Outcome>) {
      if (!engine) throw new Error(`${name} does not run.`);
      host = await openHost(cell, files);
      visit = await engine.visit(host.url);
      try {
        return await walk(visit, cell.placement === 'frame' ? await visit.page.frame() : visit.page);
      } catch (error) {
        throw new Error(await whatShows(visit), { cause: error });
      }
    }

    it.for(CELLS)('$placement, host $hostCoop, login $loginCoop', async (cell, { task }) => {
      const start = performance.now();
      const facts = await at(cell, (here, page) => crossCell(here, page, cell));
      const seconds = (performance.now() - start) / 1000;
      task.meta.crossing = { engine: engine?.version ?? name, cell, facts, seconds };
    });

    it.for(Object.entries(DETOURS))('%s', async ([, detour]) => {
      await at(PLAIN, detour);
    });
  });
}

/** All windows, for whoever reads why a test failed. */
async function whatShows({ page, others }: Visit): Promise<string> {
  const windows = [page, ...(await others())];
  const shown = windows.map(async (window) => {
    const url = (await window.url()).split('?')[0];
    return `At ${url}:\n${await window.evaluate('document.body.innerText')}`;
  });
  return (await Promise.all(shown)).join('\n\n');
}
