/** What can be wrong with the layout of a page, found by functions that run in it. */

/**
 * Runs in the page: targets of less than 24 by 24 pixels that have no room around them either
 * (WCAG 2.2, 2.5.8). Links within a sentence may be as small as its text.
 */
export function smallTargets(): string[] {
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, summary, label:has(input)',
    ),
  ].filter((target) => target.checkVisibility() && target.getBoundingClientRect().width > 1);
  const boxes = all.map((target) => {
    const label =
      'labels' in target ? (target.labels as NodeListOf<Element> | null)?.[0] : undefined;
    // A tick box is as large as the label around it.
    return (label?.contains(target) ? label : target).getBoundingClientRect();
  });
  return all.flatMap((target, index) => {
    const box = boxes[index];
    if (!box || (box.width >= 24 && box.height >= 24)) return [];
    const around = target.closest('p, li, dd, td, th, figcaption, caption, h1, h2, h3, h4');
    const isAlone = (around?.textContent.trim() ?? '') === target.textContent.trim();
    if (getComputedStyle(target).display === 'inline' && !isAlone) return [];
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const isCrowded = boxes.some((other, position) => {
      if (
        position === index ||
        all[position]?.contains(target) ||
        target.contains(all[position] ?? null)
      )
        return false;
      const x = Math.max(other.left - middle.x, 0, middle.x - other.right);
      const y = Math.max(other.top - middle.y, 0, middle.y - other.bottom);
      return Math.hypot(x, y) < 12;
    });
    return isCrowded
      ? [`${box.width.toFixed()} x ${box.height.toFixed()}: ${target.outerHTML.slice(0, 120)}`]
      : [];
  });
}

/** Runs in the page: texts that are cut off, and boxes that scroll but cannot be reached by keyboard. */
export function lostTexts(): string[] {
  const lost: string[] = [];
  for (const box of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!box.checkVisibility() || box.closest('.visually-hidden, svg, select')) continue;
    const { overflowX, overflowY, clipPath } = getComputedStyle(box);
    const name = `<${box.localName} class="${box.className}"> ${box.textContent.trim().slice(0, 40)}`;
    const isWider = box.scrollWidth > box.clientWidth + 1;
    const isHigher = box.scrollHeight > box.clientHeight + 1;
    if (clipPath === 'none' && box.clientWidth > 1) {
      if (
        (/hidden|clip/.test(overflowX) && isWider) ||
        (/hidden|clip/.test(overflowY) && isHigher)
      ) {
        lost.push(`cut off: ${name}`);
      }
    }
    const scrolls =
      (/auto|scroll/.test(overflowX) && isWider) || (/auto|scroll/.test(overflowY) && isHigher);
    if (
      scrolls &&
      !box.matches('[tabindex="0"]') &&
      box.querySelector('a, button, input') === null
    ) {
      lost.push(`scrolls, but not by keyboard: ${name}`);
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) lost.push(`page: ${scrollWidth} px wide`);
  return lost;
}
