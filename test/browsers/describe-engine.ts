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
      // A browser that hung may be gone already.
      await visit?.end().catch(() => {});
      visit = undefined;
      await host?.close();
    });
    afterAll(() => engine?.close());

    /** Goes to the page of a cell and has something done there. */
    async function at<Outcome>(cell: Cell, walk: (visit: Visit, page: View) => Promise<Outcome>) {
      if (!engine) throw new Error(`${name} does not run.`);
      host = await openHost(cell, files);
      visit = await engine.visit(host.url);
      const page = cell.placement === 'frame' ? await visit.page.frame() : visit.page;
      try {
        return await walk(visit, page);
      } catch (error) {
        const shown = await Promise.all([page, ...(await visit.others())].map(whatShows));
        throw new Error([...shown, ...host.log].join('\n'), { cause: error });
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

/** For whoever reads why a test failed. */
const whatShows = async (view: View): Promise<string> =>
  String(await view.evaluate('location.pathname + "\\n" + document.body.innerText').catch(String));
