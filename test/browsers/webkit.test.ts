import { findEngines } from '../../scripts/find-engines.js';
import { describeEngine } from './describe-engine.ts';
import { openWebKit } from './engines/webkit.ts';

const { webkit } = findEngines();

describeEngine('WebKitGTK', webkit ? () => openWebKit(webkit) : undefined);
