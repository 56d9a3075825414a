import { findEngines } from '#tools/engines.ts';
import { journeys } from './journeys.ts';
import { openWebKit } from './webkit.ts';

journeys(() => openWebKit(findEngines().webkit));
