/**
 * Lets links within the book lead exactly. A chapter is laid out when it comes near the screen
 * (book.css) and then changes its height, which moves what stands below it: so the chapter before
 * the target, and its own, are laid out first.
 */
export function leadExactly(): void {
  const chapters = [...document.querySelectorAll<HTMLElement>('.book-part > .prose')];
  const follow = () => {
    const target = document.querySelector(':target');
    if (target === null) return;
    const upTo = chapters.filter(
      (chapter) =>
        chapter.contains(target) ||
        chapter.compareDocumentPosition(target) === Node.DOCUMENT_POSITION_FOLLOWING,
    );
    for (const chapter of upTo.slice(-2)) chapter.style.contentVisibility = 'visible';
    target.scrollIntoView();
  };
  addEventListener('hashchange', follow);
  if (location.hash !== '') follow();
}
