import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import sheet from '../../src/react/after-submit/after-submit.css?inline';
import { Row } from '../../src/react/after-submit/row.tsx';
import '../../src/react/styles.css';

afterEach(cleanup);

/** How far what was found is from the end of each row. */
function gaps(dir: 'ltr' | 'rtl', values: readonly string[]): readonly number[] {
  const { container } = render(
    <div data-connect-theme="light" data-connect-part="inline" dir={dir} style={{ inlineSize: 420 }}>
      <style>{sheet}</style>
      <ul data-connect-part="rows">
        {values.map((value) => (
          <Row key={value} state="good" name="Site" value={value} />
        ))}
      </ul>
    </div>,
  );
  return [...container.querySelectorAll('bdi')].map((found) => {
    const [own, row] = [found.getBoundingClientRect(), found.parentElement?.getBoundingClientRect()];
    return Math.round(dir === 'ltr' ? (row?.right ?? 0) - own.right : own.left - (row?.left ?? 0));
  });
}

const LONG = 'the-extraordinarily-long-subdomain-of-an-international-group.atlassian.net';

describe('what was found stands at the end of its row', () => {
  it.each(['ltr', 'rtl'] as const)('%s, whichever way it runs itself', (dir) => {
    expect(gaps(dir, ['acme.atlassian.net', 'جارٍ الاستعلام…', LONG])).toEqual([0, 0, 0]);
  });
});
