/** The words that authors may use in MDX, with no import lines. Prettier keeps them in order. */
import Aside from './Aside.astro';
import Drawing from './Drawing.astro';
import Exempt from './Exempt.astro';
import Fact from './Fact.astro';
import Simulator from './Simulator.astro';

export const prose = { Aside, Drawing, Exempt, Fact, Simulator };
