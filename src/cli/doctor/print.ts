import { printable } from '../../server/atlassian/printable.ts';
import type { Finding } from './check.ts';

const WIDTH = 80;

const LABELS: Readonly<Record<Finding['state'], string>> = {
  ok: 'ok',
  wrong: 'WRONG',
  unknown: 'unsure',
  off: 'off',
};
const INDENT = 8;
const LONGEST = 2_000;

/** A finding as lines of 80 columns; only a word that is longer, an address for example, goes beyond. */
export function printFinding({ state, title, says, why, todo }: Finding): string {
  const more = [why && `Why: ${why}`, todo && `Do:  ${todo}`].filter((text) => text !== undefined);
  const [first = '', ...rest] = [`${title}: ${says}`, ...more].map(plain).flatMap(wrap);
  return [LABELS[state].padEnd(INDENT) + first, ...rest.map((line) => ' '.repeat(INDENT) + line)].join('\n');
}

/** What the environment says may hold what a terminal obeys, or a line that looks like one of ours. */
const plain = (text: string): string => printable(text, LONGEST);

/** What it comes to, in one line. */
export function printSum(findings: readonly Finding[]): string {
  const wrong = findings.filter(({ state }) => state === 'wrong').length;
  const unsure = findings.filter(({ state }) => state === 'unknown').length;
  const bad =
    wrong === 0 ? 'Nothing is wrong' : wrong === 1 ? '1 thing is wrong' : `${wrong} things are wrong`;
  return `${bad}${unsure === 0 ? '' : `, ${unsure} could not be told`}.`;
}

/** The same for machines. */
export const toJson = (findings: readonly Finding[], callbackUrl: string | undefined): string =>
  JSON.stringify(
    { ok: findings.every(({ state }) => state !== 'wrong'), callbackUrl: callbackUrl ?? null, findings },
    null,
    2,
  );

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && INDENT + longer.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
