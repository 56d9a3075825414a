/** As often the place of what has the focus is looked at again. */
const looks = 4;

/**
 * Keeps what got the focus in the window. What stands around it may get its size only then, in the
 * handbook for example, whose chapters are laid out when they come near the screen.
 */
export function keepInView(focused: Element, left = looks): void {
  requestAnimationFrame(() =>
    // After the frame: then all has its place.
    setTimeout(() => {
      if (focused !== document.activeElement) return;
      const { top, bottom } = focused.getBoundingClientRect();
      if (bottom < 0 || top > innerHeight) focused.scrollIntoView({ block: 'center' });
      if (left > 1) keepInView(focused, left - 1);
    }),
  );
}
