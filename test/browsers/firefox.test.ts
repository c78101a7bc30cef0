import { findEngines } from '../../scripts/find-engines.js';
import { describeEngine } from './describe-engine.ts';
import { openFirefox } from './engines/puppeteer.ts';

const { firefox } = findEngines();

describeEngine('Firefox', firefox ? () => openFirefox(firefox) : undefined);
