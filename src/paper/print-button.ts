/** Makes the buttons that print the page work. */
export function printOnClick(): void {
  for (const button of document.querySelectorAll('[data-print-page]')) {
    button.addEventListener('click', () => print());
  }
}
