import { seed000 } from './seed-000.ts';
import { seed001 } from './seed-001.ts';
import { seed002 } from './seed-002.ts';
import { seed003 } from './seed-003.ts';
import { seed004 } from './seed-004.ts';
import type { Source } from './source.ts';

/** Every document that a guide of ours grew from. */
export const sources: readonly Source[] = [seed000, seed001, seed002, seed003, seed004];
