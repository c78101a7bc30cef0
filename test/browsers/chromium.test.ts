import { findEngines } from '../../scripts/find-engines.js';
import { describeEngine } from './describe-engine.ts';
import { openChromium } from './engines/puppeteer.ts';

const { chromium } = findEngines();

describeEngine('Chromium', chromium ? () => openChromium(chromium) : undefined);
