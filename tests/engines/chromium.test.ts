import { findEngines } from '#tools/engines.ts';
import { journeys } from './journeys.ts';
import { openChromium } from './puppeteer.ts';

journeys(() => openChromium(findEngines().chromium));
