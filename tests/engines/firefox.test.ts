import { findEngines } from '#tools/engines.ts';
import { journeys } from './journeys.ts';
import { openFirefox } from './puppeteer.ts';

journeys(() => openFirefox(findEngines().firefox));
