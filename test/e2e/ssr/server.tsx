import { Writable } from 'node:stream';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { Page } from './page.tsx';

export const inOnePiece = async (): Promise<string> => renderToString(<Page />);

export const asStream = (): Promise<string> =>
  new Promise((resolve, reject) => {
    let html = '';
    const collect = new Writable({
      write(piece, _encoding, done) {
        html += piece;
        done();
      },
      final(done) {
        resolve(html);
        done();
      },
    });
    const { pipe } = renderToPipeableStream(<Page />, { onAllReady: () => pipe(collect), onError: reject });
  });
