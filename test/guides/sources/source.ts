/**
 * One thing that a source document tells the admin or the integrator, and where we tell it. The words are ours on both sides;
 * what stands on Atlassian's screens is exact.
 */
export type SourceRow = {
  /** The lines of the document that say it. */
  readonly lines: readonly number[];
  readonly kind: 'overview' | 'table' | 'prerequisite' | 'step' | 'example' | 'limit' | 'tip' | 'picture';
  /** What it says, in a few words of our own. */
  readonly gist: string;
  /** Where ours is: `section/step` of the guide, or `set-up:section/step` of the integrator's set-up. */
  readonly ours: string;
  /** What is written on the screen, and has to stand in ours as such. */
  readonly labels?: readonly string[];
  /** What else ours has to say, to the letter. */
  readonly says?: readonly string[];
};

/** A source document as a whole: nothing in it is passed over without a reason. */
export type Source = {
  readonly name: string;
  /** The provider whose guide mirrors it. */
  readonly provider: string;
  readonly lineCount: number;
  /** In the order of the document. */
  readonly rows: readonly SourceRow[];
  /** Lines that tell nobody anything: headings, blank ones, an index for machines. */
  readonly empty: readonly (readonly [line: number, reason: string])[];
  /** Steps of ours that no line of the document asks for, each with its reason. */
  readonly own: Readonly<Record<string, string>>;
  /** Our sections in the order of the document, where ours is another one. */
  readonly sections?: readonly string[];
  /** The same of the set-up, where the document has one. */
  readonly setUpSections?: readonly string[];
  /** What Atlassian's own pages add: limits and obstacles that the document does not know. */
  readonly added: readonly SourceRow[];
};

/** Lines with nothing on them. */
export const blank = (...lines: number[]): Source['empty'] => lines.map((line) => [line, 'blank'] as const);

/** The lines from one to another, both included. */
export const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
