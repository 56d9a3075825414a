interface Flight {
  /** The boxes that a dot leaves and reaches. */
  from: DOMRect;
  to: DOMRect;
  /** It turns red on its way, and goes out instead of arriving. */
  isFailing: boolean;
  delayMs: number;
}

const flightMs = 450;

function position(x: number, y: number): string {
  return `translate(${x}px, ${y}px)`;
}

/**
 * Lets a dot fly over `host` from the lower edge of one box to the middle of another; it stands for
 * a request. Readers who asked for less motion see none.
 */
export function fly(host: Element, { from, to, isFailing, delayMs }: Flight): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const { left, top } = host.getBoundingClientRect();
  const middle = to.left + to.width / 2 - left;
  const start = from.bottom - top;
  const end = to === from ? start + 24 : to.top + to.height / 2 - top;
  const dot = document.createElement('i');
  dot.className = 'sim-dot';
  dot.toggleAttribute('data-failing', isFailing);
  host.append(dot);
  const flight = dot.animate(
    [
      { transform: position(from.left + from.width / 2 - left, start), opacity: 1 },
      { transform: position(middle, start + 12), opacity: 1, offset: 0.4 },
      { transform: position(middle, end), opacity: isFailing ? 0 : 1 },
    ],
    { duration: flightMs, delay: delayMs, easing: 'ease-in', fill: 'backwards' },
  );
  flight.addEventListener('finish', () => dot.remove());
  flight.addEventListener('cancel', () => dot.remove());
}
